import type { ConsentGateConfig } from '../core/config.js';
import type { ServicesOption } from '../services/resolve-services.js';
export interface TagOptions extends ConsentGateConfig, ServicesOption {
}
