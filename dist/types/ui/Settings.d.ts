import type { Signal } from '@preact/signals-core';
import type { Model } from './model.ts';
interface SettingsProps {
    readonly model: Model;
    readonly moved: Signal<Readonly<Record<string, boolean>>>;
}
export declare function Settings({ model, moved }: SettingsProps): import("preact").JSX.Element;
export {};
