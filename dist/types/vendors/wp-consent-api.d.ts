import { type Categories, type Gate } from './tell.js';
export declare function tellWpConsentApi(gate: Gate, { analytics, marketing, preferences }?: Categories): () => void;
