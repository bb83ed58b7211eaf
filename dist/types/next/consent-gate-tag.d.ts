import { type ReactElement } from 'react';
import type { TagOptions } from '../tag/tag-options.js';
import type { TagPlace } from '../tag/tag-place.js';
export interface ConsentGateProps extends TagOptions, Omit<TagPlace, 'nonce'> {
}
/**
 * To be rendered by the root layout, first in its `<head>`. All options are props.
 * @throws one error that names each field and what was expected of it
 */
export declare function ConsentGate({ base, inline, preload, lang, ...options }: ConsentGateProps): ReactElement;
