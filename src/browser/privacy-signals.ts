// Global Privacy Control: the visitor's own browser says no to tracking. https://w3c.github.io/gpc/

export const globalPrivacyControl = (window: {
  readonly navigator: Navigator & { readonly globalPrivacyControl?: boolean };
}): boolean => !!window.navigator.globalPrivacyControl;
