import type { Model } from './model.ts';
interface BannerProps {
    readonly model: Model;
    readonly openSettings: (opener: Element) => void;
    /** The visitor is about to open the settings. */
    readonly prepareSettings: () => void;
}
export declare function Banner({ model, openSettings, prepareSettings }: BannerProps): import("preact").JSX.Element;
export {};
