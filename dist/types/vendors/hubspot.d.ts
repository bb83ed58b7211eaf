import { type Categories, type Gate } from './tell.js';
export declare function tellHubSpot(gate: Gate, { analytics, marketing, preferences }?: Categories): () => void;
