// A node and what stands in it.

/** Calls `visit` for each element that matches: the node itself, then those inside it. Anything may come here, even a text. */
export function visitTree(node: unknown, selector: string, visit: (element: Element) => void): void {
  // A node of another window's is no `instanceof` of ours.
  const root = node as Partial<Element> | null;
  if (root?.matches?.(selector)) visit(root as Element);
  // Most nodes have nothing inside: this is cheaper than asking for it.
  if (root?.firstElementChild) (root as Element).querySelectorAll(selector).forEach(visit);
}
