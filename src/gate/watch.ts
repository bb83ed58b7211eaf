// Tells of every element that may matter to the gate, now and whenever the parser or a single-page app adds one.
import { visitTree } from './visit-tree.ts';

/**
 * Observers are called in a microtask checkpoint, which the parser runs at `</script>` before it prepares the script: in
 * Chromium, Firefox and WebKit this is early enough to keep it from running.
 * @returns a stop
 */
export function watch(document: Document, visit: (element: HTMLElement) => void): () => void {
  const observer = new MutationObserver((records) => {
    // To ask a thousand records for their nodes takes longer than to search the trees they are in.
    const roots =
      records.length > 999
        ? new Set(records.map(({ target }) => target))
        : records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const root of roots) {
      visitTree(root, visit);
      // The parser fills a declarative one, which no observer of the document sees into.
      const { shadowRoot } = root as Partial<Element>;
      if (shadowRoot) follow(shadowRoot);
    }
  });
  const follow = (root: Node) => {
    observer.observe(root, { childList: true, subtree: true });
    visitTree(root, visit);
  };
  follow(document);
  return () => observer.disconnect();
}
