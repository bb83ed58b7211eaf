// Loads Google's own scripts for the IDs the owner named, as Google's snippets would. Called once, when they are allowed.
import type { Settings } from '../core/config.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const HOST = 'https://www.googletagmanager.com/';

export function loadGoogle(
  window: Window & { readonly trustedTypes?: TrustedTypes },
  { googleAnalytics, googleTagManager, nonce }: Settings,
): void {
  // The address of a script is the one Trusted Types sink the gate uses. https://www.w3.org/TR/trusted-types/
  const policy = window.trustedTypes?.createPolicy('consent-gate', { createScriptURL: (url) => url });
  const insert = (url: string) => {
    const script = window.document.createElement('script');
    script.async = true;
    if (nonce) script.nonce = nonce;
    script.src = policy?.createScriptURL(url) ?? url;
    window.document.head.append(script);
  };
  // One script serves every measurement ID that was configured.
  if (googleAnalytics[0]) insert(`${HOST}gtag/js?id=${googleAnalytics[0]}`);
  for (const id of googleTagManager) insert(`${HOST}gtm.js?id=${id}`);
}
