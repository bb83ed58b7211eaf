/** Storage that is blocked remembers nothing: then the check is loaded on every page. */
export declare function wasChecked(window: Window, input: unknown): boolean;
export declare function rememberChecked(window: Window, input: unknown): void;
