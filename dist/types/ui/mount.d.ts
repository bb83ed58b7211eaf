import type { MountUi } from '../core/ports.ts';
export declare const mountUi: MountUi;
export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export { mountUi as mount };
