/** An event of this name. A page may have an `Event` or a `CustomEvent` of its own by now; what makes one for it is the document's. */
export function plainEvent(name: string): Event {
  const event = document.createEvent('CustomEvent');
  event.initEvent(name);
  return event;
}
