// Puts Google's own scripts into the page for the IDs the owner named, as Google's snippets would: marked, so that they wait
// like everything else.
import type { GateSettings } from '../core/defaults.ts';
import { command, type DataLayerWindow } from './google-signals.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

export function loadGoogle(
  window: DataLayerWindow & { readonly trustedTypes?: TrustedTypes },
  { googleAnalytics, googleTagManager, consentMode, nonce }: GateSettings,
): void {
  const { document, dataLayer = [], trustedTypes } = window;
  // The address of a script is the one Trusted Types sink the gate uses. https://www.w3.org/TR/trusted-types/
  const policy = trustedTypes?.createPolicy('consent-gate', { createScriptURL: (url) => url });
  const load = (file: string) => {
    const url = `https://www.googletagmanager.com/${file}`;
    const script = document.createElement('script');
    if (consentMode === 'basic') script.setAttribute('data-consent', 'analytics');
    script.async = true;
    script.nonce = nonce;
    script.src = policy?.createScriptURL(url) ?? url;
    document.head.append(script);
  };
  googleAnalytics.forEach((id, index) => {
    if (!index) dataLayer.push(command('js', new Date()));
    dataLayer.push(command('config', id));
    // One script serves them all.
    if (!index) load(`gtag/js?id=${id}`);
  });
  for (const id of googleTagManager) {
    dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    load(`gtm.js?id=${id}`);
  }
}
