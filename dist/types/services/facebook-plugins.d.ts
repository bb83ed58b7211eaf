import type { Service } from './service.js';
export declare const facebookPlugins: Service<'facebook-plugins'>;
