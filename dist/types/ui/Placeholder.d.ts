import type { Model } from './model.ts';
interface PlaceholderProps {
    readonly model: Model;
    /** The held frame: its `data-src` says whose content it is, its `width` and `height` how large. */
    readonly frame: HTMLElement;
    readonly category: string;
}
export declare function Placeholder({ model, frame, category }: PlaceholderProps): import("preact").JSX.Element;
export {};
