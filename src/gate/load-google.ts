// Puts Google's own scripts into the page for the IDs the owner named, as Google's snippets would, once they may run: before
// that there is nothing in the page that could.
import type { GateSettings } from '../core/defaults.ts';
import { command } from '../core/google-command.ts';
import { tagId } from '../core/google-tag.ts';

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

export function loadGoogle(
  window: Window & { readonly trustedTypes?: TrustedTypes },
  { googleAnalytics, googleTagManager, dataLayer, nonce }: GateSettings,
  put: (entry: unknown) => void,
): void {
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
    document.head.append(script);
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
