import { type Service } from './service.js';
export declare const linkedinInsight: Service<'linkedin-insight'>;
