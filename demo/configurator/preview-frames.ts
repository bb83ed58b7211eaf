// Shows one preview after the other in a box: the old one stands until the new one is there.
import type { PreviewOrder } from './preview-order.ts';

export interface PreviewNews {
  /** What would have been sent to the endpoint. */
  readonly posted?: string;
  /** Where a link would have led. */
  readonly link?: string;
}

/** @returns `show` and `stop` */
export function createPreviewFrames(box: Element, told: (news: PreviewNews) => void) {
  let number = 0;
  let shown = '';

  const listen = ({ data, origin }: MessageEvent) => {
    if (origin !== location.origin || data?.preview !== number) return;
    if (data.ready) {
      for (const frame of [...box.children].slice(0, -1)) frame.remove();
      box.lastElementChild?.classList.remove('coming');
    } else told(data);
  };
  addEventListener('message', listen);

  return {
    show(order: PreviewOrder, anew = false) {
      const wanted = JSON.stringify(order);
      if (wanted === shown && !anew) return;
      shown = wanted;
      number += 1;
      const frame = document.createElement('iframe');
      frame.title = 'Preview of your page with the banner';
      frame.className = 'coming';
      frame.src = `preview.html#${encodeURIComponent(JSON.stringify({ ...order, number }))}`;
      // Of those that never got ready, only the one that stands is of use.
      for (const waiting of box.querySelectorAll('.coming')) if (waiting !== box.firstElementChild) waiting.remove();
      box.append(frame);
    },
    stop() {
      removeEventListener('message', listen);
    },
  };
}
