// The UI for those who use the package.
import { loadMessages } from '../locales/load-messages.ts';
import { mountWith } from './mount-with.ts';

export const mountUi = mountWith(loadMessages);

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export { mountUi as mount };
