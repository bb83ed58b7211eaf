import type { Store } from '../store/store.js';
import type { D1Binding } from './d1-binding.js';
/** At the first use the tables are made, or brought up to date. */
export declare function createD1Store(binding: D1Binding): Store;
