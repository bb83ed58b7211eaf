// The UI of the pasted tag.
import { loadLanguageFile } from './load-language-file.ts';
import { mountWith } from './mount-with.ts';

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export const mount = mountWith(loadLanguageFile);
