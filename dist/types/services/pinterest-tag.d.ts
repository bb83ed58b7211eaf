import { type Service } from './service.js';
export declare const pinterestTag: Service<'pinterest-tag'>;
