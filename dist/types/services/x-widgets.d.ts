import { type Service } from './service.js';
export declare const xWidgets: Service<'x-widgets'>;
