import type { MountSettingsButton, PartContext } from '../core/ports.ts';
export declare const mountSettingsButton: MountSettingsButton;
export declare const mount: ({ settings, openSettings }: PartContext) => {
    stop(): void;
};
