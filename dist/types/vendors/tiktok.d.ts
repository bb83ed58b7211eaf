import { type Categories, type Gate } from './tell.js';
export declare function tellTikTok(gate: Gate, { marketing }?: Categories): () => void;
