// Notices when all listeners are gone: `document.open` takes them off every element of the document (HTML, "document open
// steps"), also in shadow roots, while the elements themselves may come back.
import { plainEvent } from './plain-event.ts';

/**
 * @param watched an element of ours
 * @param listen adds the listeners that are wanted; called at once, and after they were erased
 * @returns to be called when the document may be another: whether they were erased
 */
export function keepListening(watched: EventTarget, listen: () => void): () => boolean {
  let heard = false;
  const begin = () => {
    watched.addEventListener('consent-gate:listening', () => {
      heard = true;
    });
    listen();
  };
  begin();
  return () => {
    heard = false;
    watched.dispatchEvent(plainEvent('consent-gate:listening'));
    if (heard) return false;
    begin();
    return true;
  };
}
