// The UI for those who use the package.
import { loadLanguage } from '../locales/load-language.ts';
import { mountWith } from './mount-with.ts';

export const mountUi = mountWith(loadLanguage);

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export { mountUi as mount };
