import type { FunctionComponent } from 'preact';
import type { Model } from './model.ts';
export interface SecondLayer {
    readonly Settings: FunctionComponent;
    fill(element: Element): void;
    holdFrame(frame: HTMLElement, category: string): void;
    stop(): void;
}
export declare function createSecondLayer(model: Model, sheet: CSSStyleSheet): SecondLayer;
