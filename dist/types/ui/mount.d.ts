export declare const mountUi: import("../core/ports.js").MountUi;
export { PARTS_DEFAULTS as defaults } from '../core/defaults.js';
export { mountUi as mount };
