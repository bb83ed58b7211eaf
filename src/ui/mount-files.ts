// The UI of the pasted tag.
import type { PartContext } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { loadLanguageFile } from './load-language-file.ts';
import { mountWith } from './mount-with.ts';

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';

const mountUi = mountWith(loadLanguageFile);
export const mount = (context: PartContext) => mountUi(withSignal(context));
