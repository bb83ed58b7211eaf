// The box that a held frame has in its page. What stands for the frame takes it over: pages size a frame by the place around it
// (an absolute frame in a wrapper that keeps 16:9, a grid, `aspect-ratio`), and beside that place it would be cut off or in the way.

/** Less than that, in px, nobody looks at: such frames only measure. */
const LEAST = 24;

/** Where something stands, and how wide it is. */
const PLACE = [
  ...['position', 'top', 'right', 'bottom', 'left', 'z-index', 'float', 'clear', 'order'],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['width', 'min-width', 'max-width', 'min-height', 'max-height', 'aspect-ratio'],
  ...['flex-grow', 'flex-shrink', 'flex-basis', 'align-self', 'justify-self'],
  ...['grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end'],
];

/** The page shows this frame to people. One of a pixel, or with `display: none`, has nothing that somebody could miss. */
export function isSeen(frame: Element): boolean {
  const { display, width, height } = getComputedStyle(frame);
  // Without a layout they are `auto` or a percentage.
  const isSmall = (size: string) => size.endsWith('px') && Number.parseFloat(size) < LEAST;
  return display !== 'none' && !isSmall(width) && !isSmall(height);
}

/** Calls once the page shows the frame: at once, or later, as a dialog does with what is in it. @returns a stop */
export function whenSeen(frame: Element, then: () => void): () => void {
  if (isSeen(frame)) {
    then();
    return () => {};
  }
  const observer = new window.ResizeObserver(() => {
    if (!isSeen(frame)) return;
    observer.disconnect();
    then();
  });
  observer.observe(frame);
  return () => observer.disconnect();
}

/**
 * @param frame not displayed, so that its styles are as the page wrote them: `100%`, and no pixels
 * @param inline it stood in a line of text, as frames do where a page says nothing else
 */
export function takeBox(frame: Element, box: HTMLElement, inline: boolean): void {
  const from = getComputedStyle(frame);
  for (const name of PLACE) box.style.setProperty(name, from.getPropertyValue(name));
  const { height, width, maxWidth, position } = from;
  // Words may take more room than a film, except where the place around says how high it is: there they scroll.
  const isFixed = /^(absolute|fixed)$/.test(position) || height.endsWith('%');
  box.classList.toggle('fixed', isFixed);
  box.style.height = isFixed ? height : 'auto';
  // By itself a film is as high as its ratio says, and words in such a box as high as they are: `auto`, which computes to 0px.
  if (!isFixed && from.minHeight === '0px') box.style.minHeight = 'auto';
  if (!isFixed && height.endsWith('px')) box.style.minHeight = height;
  if (maxWidth === 'none') box.style.maxWidth = '100%';
  box.style.display = inline && width !== 'auto' ? 'inline-flex' : 'flex';
}
