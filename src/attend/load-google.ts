// Puts Google's own scripts into the page for the IDs the owner named, as Google's snippets would, once they may run: before
// that there is nothing in the page that could.
import { isBasic } from '../core/consent-mode.ts';
import { command } from '../core/google-command.ts';
import { tagId } from '../core/google-tag.ts';
import type { PartContext } from '../core/ports.ts';

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

type Context = Pick<PartContext, 'settings' | 'allows' | 'subscribe' | 'put'> & {
  readonly window: Window & { readonly trustedTypes?: TrustedTypes };
};

/** Once its category is allowed; in advanced mode at once. @returns a stop */
export function loadGoogleWhenAllowed(context: Context): () => void {
  const { settings, allows, subscribe } = context;
  let loaded = false;
  return subscribe(() => {
    if (loaded || (isBasic(settings) && !allows(settings.googleCategory))) return;
    loaded = true;
    // By itself: what the page's policy on Trusted Types refuses must not keep the rest from being looked after.
    queueMicrotask(() => loadGoogle(context));
  });
}

function loadGoogle({ window, settings, put }: Context): void {
  const { googleAnalytics, googleTagManager, dataLayer, nonce } = settings;
  const { document, trustedTypes } = window;
  // The address of a script is the one Trusted Types sink the gate uses. https://www.w3.org/TR/trusted-types/
  let policy: Policy | undefined;
  const load = (file: string) => {
    const url = `https://www.googletagmanager.com/${file}&l=${dataLayer}`;
    policy ??= trustedTypes?.createPolicy('consent-gate', { createScriptURL: (url) => url });
    // Made by code, it is async.
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = policy?.createScriptURL(url) ?? url;
    // Not `document.head`: a frame may have that name (HTML, "named properties of the Document object").
    (document.querySelector('head') ?? document.documentElement).append(script);
  };
  const [first] = googleAnalytics;
  if (first) {
    put(command('js', new Date()));
    for (const tag of googleAnalytics) {
      const { id = tag, ...parameters } = Object(tag);
      put(command('config', `${id}`, parameters));
    }
    // One script serves them all.
    load(`gtag/js?id=${tagId(first)}`);
  }
  for (const id of googleTagManager) {
    put({ 'gtm.start': Date.now(), event: 'gtm.js' });
    load(`gtm.js?id=${id}`);
  }
}
