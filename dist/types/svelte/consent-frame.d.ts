import type { Category } from '../core/register.js';
export interface HeldFrame {
    readonly category: Category;
    readonly src: string;
}
/**
 * Marks the frame, and gives it its address where that is allowed; where it is not, the gate holds it and the UI puts its placeholder
 * there. What changes later counts at once. The markup itself has no `src`.
 */
export declare function consentFrame(frame: HTMLIFrameElement, held: HeldFrame): {
    update(held: HeldFrame): void;
};
