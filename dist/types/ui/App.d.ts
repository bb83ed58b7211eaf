import type { FunctionComponent } from 'preact';
import type { Model } from './model.ts';
interface AppProps {
    readonly model: Model;
    /** `null` until it is loaded. */
    readonly Settings: FunctionComponent | null;
    readonly openSettings: (opener: Element) => void;
    readonly prepareSettings: () => void;
}
export declare function App({ model, Settings, openSettings, prepareSettings }: AppProps): import("preact").JSX.Element;
export {};
