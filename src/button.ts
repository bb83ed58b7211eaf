// The part that every page of a decided visitor loads: the settings button, and what looks after the page.
export { attend } from './attend/attend.ts';
export { BUTTON_DEFAULTS as defaults } from './core/defaults.ts';
export { mount } from './ui/button/settings-button.ts';
