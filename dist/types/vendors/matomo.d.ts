import { type Categories, type Gate } from './tell.js';
export declare function tellMatomo(gate: Gate, { analytics }?: Categories): () => void;
