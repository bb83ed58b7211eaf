/** As a `ref` of what comes in place of something that had the focus. One function, so it is called once and not at each drawing. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
