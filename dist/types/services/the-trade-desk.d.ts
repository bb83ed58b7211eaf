import { type Service } from './service.js';
export declare const theTradeDesk: Service<'the-trade-desk'>;
