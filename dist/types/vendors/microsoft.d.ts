import { type Categories, type Gate } from './tell.js';
export declare function tellMicrosoft(gate: Gate, { analytics, marketing }?: Categories): () => void;
