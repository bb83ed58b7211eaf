import type { MountSettingsButton, PartContext } from '../core/ports.ts';
export declare const mountSettingsButton: MountSettingsButton;
export { LOOK_DEFAULTS as defaults } from '../core/defaults.ts';
export declare const mount: ({ settings, openSettings }: PartContext) => {
    stop(): void;
};
