import type { PartContext } from '../core/ports.js';
export declare const mountUi: import("../core/ports.js").MountUi;
export { PARTS_DEFAULTS as defaults } from '../core/defaults.js';
export declare const mount: (context: PartContext) => import("../headless.js").Ui;
