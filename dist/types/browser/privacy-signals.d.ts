export declare function globalPrivacyControl({ navigator, }: {
    readonly navigator: Navigator & {
        globalPrivacyControl?: boolean;
    };
}): boolean;
