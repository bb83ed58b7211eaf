// The plugin for Vite.
export type { ConsentGateConfig } from './core/config.ts';
export { consentGate, type PluginPlace } from './vite/plugin.ts';
export type { ConsentGatePlugin } from './vite/plugin-shape.ts';
