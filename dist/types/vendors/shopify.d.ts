import { type Categories, type Gate } from './tell.js';
export declare function tellShopify(gate: Gate, { analytics, marketing, preferences }?: Categories): () => void;
