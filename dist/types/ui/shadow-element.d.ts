export declare function shadowElement(name: string, css: string): {
    readonly element: HTMLElement;
    readonly root: ShadowRoot;
};
