// Puts the banner above everything in the page, wherever that has put the body.

/**
 * In the top layer neither a `z-index` of the page's covers it, nor does a `transform` or `filter` on the body take it away from
 * the window's edge. Without popovers (browsers before 2024) it stays where it is. It takes no focus.
 */
export function raise(banner: HTMLElement): void {
  // A modal dialog, of the page's or the settings, is to be answered first: over it the banner would be in the way, and dead.
  const isCovered = [document, banner.getRootNode() as ShadowRoot].some((root) => root.querySelector('dialog:modal'));
  if (!banner.showPopover || !banner.isConnected || isCovered) return;
  banner.popover = 'manual';
  if (!banner.matches(':popover-open')) banner.showPopover();
}
