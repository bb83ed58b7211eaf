import type { Store } from '../store/store.js';
import type { D1Binding } from './d1-binding.js';
/** The tables are made at the first use, where they are not there yet. */
export declare function createD1Store(binding: D1Binding): Store;
