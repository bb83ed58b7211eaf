import type { HostPart } from './host.ts';
import type { Model } from './model.ts';
import type { SecondLayer } from './second-layer.tsx';
export declare function startUi(model: Model, { container, root, sheet }: HostPart): {
    openSettings: (by?: Element | null) => void;
    showBanner(): void;
    withSecondLayer: (use: (second: SecondLayer) => void) => Promise<void | null>;
    stop(): void;
};
