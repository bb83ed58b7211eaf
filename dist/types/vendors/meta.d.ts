import { type Categories, type Gate } from './tell.js';
export declare function tellMeta(gate: Gate, { marketing }?: Categories): () => void;
