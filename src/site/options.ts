// Options as somebody writes them: the names are right, the values may not be.
import type { ConsentGateConfig } from '../core/config.ts';

/** What is not set to something else than its default is absent. */
export type Options = { readonly [Name in keyof ConsentGateConfig]?: unknown };
