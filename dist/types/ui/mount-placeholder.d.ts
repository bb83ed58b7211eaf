import type { Model } from './model.ts';
/** @returns takes the placeholder away and shows the frame's own box again */
export declare function mountPlaceholder(model: Model, frame: HTMLElement, category: string): () => void;
