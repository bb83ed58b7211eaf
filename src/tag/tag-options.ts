// What whoever writes a tag may say: the options of the gate, and services by their names.
import type { ConsentGateConfig } from '../core/config.ts';
import type { ServicesOption } from '../services/resolve-services.ts';

export interface TagOptions extends ConsentGateConfig, ServicesOption {}
