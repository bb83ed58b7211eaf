import type { Model } from './model.ts';
/** @returns takes the panel away again */
export declare function mountPanel(model: Model, place: Element): () => void;
