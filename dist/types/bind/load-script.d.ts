import type { Category } from '../core/register.js';
export interface ConsentScriptOptions {
    /** The category or service that has to be allowed. */
    readonly category: Category;
    readonly src: string;
    /** `module` for one of these. @default a classic script */
    readonly type?: string;
    /** Further attributes, such as `crossorigin`, `integrity`, `nonce` and `data-*`. */
    readonly attributes?: Readonly<Record<string, string>>;
    /** Called once it has run; at once where it ran for a component before. */
    readonly onLoad?: () => void;
}
/**
 * Loads a script as soon as its category is allowed, and once a page however many ask for it: StrictMode, hot reload and routers mount
 * a component again and again. It stays when they are gone, because what has run cannot be taken back.
 * @returns a cancel, for one that waits
 */
export declare function loadScript(options: ConsentScriptOptions): () => void;
