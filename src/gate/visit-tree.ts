// The elements that may matter to the gate, wherever they come from.

/** What asks for something, and what owners mark. */
const CONCERNED = 'script,iframe,img,link,[data-consent],[data-consent-browser-links],[data-consent-cookies]';

/** Calls `visit` for each of them: the node itself, then those inside it. Anything may come here, even a text. */
export function visitTree(node: unknown, visit: (element: HTMLElement) => void): void {
  // A node of another window's is no `instanceof` of ours.
  const root = node as Partial<HTMLElement> | null;
  if (root?.matches?.(CONCERNED)) visit(root as HTMLElement);
  // Most nodes have nothing inside: this is cheaper than asking for it.
  if (root?.firstElementChild) (root as HTMLElement).querySelectorAll<HTMLElement>(CONCERNED).forEach(visit);
}
