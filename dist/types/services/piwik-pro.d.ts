import { type Service } from './service.js';
export declare const piwikPro: Service<'piwik-pro'>;
