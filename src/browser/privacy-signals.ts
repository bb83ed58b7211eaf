// Global Privacy Control: the visitor's own browser says no to tracking. https://w3c.github.io/gpc/

export function globalPrivacyControl({
  navigator,
}: {
  readonly navigator: Navigator & { globalPrivacyControl?: boolean };
}): boolean {
  return !!navigator.globalPrivacyControl;
}
