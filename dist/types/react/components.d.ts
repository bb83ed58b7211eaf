import { type ButtonHTMLAttributes, type IframeHTMLAttributes, type ReactElement, type ReactNode } from 'react';
import { type ConsentScriptOptions } from '../bind/load-script.js';
import type { Category } from '../core/register.js';
export interface ConsentedProps {
    readonly category: Category;
    readonly children?: ReactNode;
    /** Shown instead while the category is not allowed, and in the server's HTML. @default nothing */
    readonly fallback?: ReactNode;
}
/** Its children once the category is allowed. They are not mounted before, and unmounted at a withdrawal. */
export declare function Consented({ category, children, fallback }: ConsentedProps): ReactElement;
export interface ConsentFrameProps extends Omit<IframeHTMLAttributes<HTMLIFrameElement>, 'src' | 'srcDoc'> {
    readonly category: Category;
    readonly src: string;
}
/**
 * An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
 * the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
 */
export declare function ConsentFrame({ category, src, ...rest }: ConsentFrameProps): ReactElement;
/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
export declare function ConsentScript(props: ConsentScriptOptions): null;
/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
export declare function ConsentSettingsButton(props: ButtonHTMLAttributes<HTMLButtonElement>): ReactElement;
