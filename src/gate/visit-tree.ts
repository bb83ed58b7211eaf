// The elements that may matter to the gate, wherever they come from.

/** What asks for something by itself. */
const CONCERNED = 'script,iframe,img,link';

/** Calls `visit` for each of them: the node itself, then those inside it. Anything may come here, even a text. */
export function visitTree(node: unknown, visit: (element: HTMLElement) => void): void {
  // A node of another window's is no `instanceof` of ours.
  const root = Object(node) as Partial<HTMLElement>;
  // A form answers to the names of its fields, `<input name=matches>` and the like, before its own (Web IDL, "legacy override
  // built-ins"): only what it is made of tells the truth.
  const { matches, querySelectorAll } = Object.getPrototypeOf(root) as HTMLElement;
  if (matches?.call(root, CONCERNED)) visit(root as HTMLElement);
  // Most nodes have nothing inside: this is cheaper than asking for it.
  if (root.firstElementChild) (querySelectorAll.call(root, CONCERNED) as NodeListOf<HTMLElement>).forEach(visit);
}
