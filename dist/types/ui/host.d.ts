export interface HostPart {
    readonly root: ShadowRoot;
    /** Where this part renders. */
    readonly container: HTMLElement;
    /** This part's styles. A constructed sheet needs no nonce under `style-src 'none'`. */
    readonly sheet: CSSStyleSheet;
    /** Takes away what this part added, and the host with the last part. */
    remove(): void;
}
export declare function openHost(css: string): HostPart;
