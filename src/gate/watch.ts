// Tells of every element that may matter to the gate, now and whenever the parser or a single-page app adds one.
// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
import { Set } from '../core/built-ins.ts';
import { visitTree } from './visit-tree.ts';

export interface Watch {
  /**
   * Visits all there is in a document or a shadow root, and in those in it, which no query sees into, and from now on what is added.
   * Gives it back.
   */
  follow<Root extends Document | ShadowRoot>(root: Root): Root;
  stop(): void;
}

/**
 * Observers are called in a microtask checkpoint, which the parser runs at `</script>` before it prepares the script: in
 * Chromium, Firefox and WebKit this is early enough to keep it from running.
 */
export function watch(visit: (element: HTMLElement) => void): Watch {
  const observer = new MutationObserver((records) => {
    const added = new Set<Node>();
    for (const record of records) {
      const { target } = record;
      // To ask a thousand records for their nodes takes longer than to search the trees they are in.
      for (const root of records.length > 999 ? [target] : record.addedNodes) {
        // The parser tells of each node by itself. One whose parent it has told of was found in that.
        if (!added.has(target)) visitTree(root, visit);
        added.add(root);
      }
    }
    // The parser fills a declarative one, which no observer of the document sees into.
    followIn(added as Set<Partial<Element>>);
  });
  const followIn = (nodes: Iterable<Partial<Element>>) => {
    // A form's field of that name has no mode.
    for (const { shadowRoot } of nodes) if (shadowRoot?.mode) follow(shadowRoot);
  };
  const follow = <Root extends Document | ShadowRoot>(root: Root): Root => {
    observer.observe(root, { childList: true, subtree: true });
    visitTree(root, visit);
    followIn(root.querySelectorAll('*'));
    return root;
  };
  return { follow, stop: () => observer.disconnect() };
}
