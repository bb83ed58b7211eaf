// The UI for those who use the package.
import type { PartContext } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { loadLanguage } from '../locales/load-language.ts';
import { mountWith } from './mount-with.ts';

export const mountUi = mountWith(loadLanguage);

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export const mount = (context: PartContext) => mountUi(withSignal(context));
