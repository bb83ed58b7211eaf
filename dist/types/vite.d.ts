export type { ConsentGateConfig } from './core/config.js';
export { consentGate, type PluginPlace } from './vite/plugin.js';
export type { ConsentGatePlugin } from './vite/plugin-shape.js';
