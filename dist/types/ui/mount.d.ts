import type { MountUi } from '../core/ports.ts';
export declare const mountUi: MountUi;
export { mountUi as mount };
