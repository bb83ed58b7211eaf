// Shows the settings where an ad blocker hides the UI.
import { type HostPart, home } from '../host/host.ts';
import type { Model } from '../host/model.ts';

/**
 * Where the UI is hidden by its name, a modal dialog in it would make the page inert and show nothing. A visitor who asks for
 * the settings gets them, from an element without a name; the banner, for which they did not ask, stays away.
 */
export function reveal(model: Model, { container, host }: HostPart): void {
  if (container.checkVisibility?.() !== false) return;
  const plain = document.createElement('div');
  plain.toggleAttribute('dark', host.hasAttribute('dark'));
  const root = plain.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...(container.getRootNode() as ShadowRoot).adoptedStyleSheets];
  root.append(container);
  home()?.append(plain);
  model.set({ banner: false });
}
