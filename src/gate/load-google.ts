// Loads Google's own scripts for the IDs the owner named, as Google's snippets would. Called once, when they are allowed.
import type { Settings } from '../core/config.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

export function loadGoogle(
  window: Window & { readonly trustedTypes?: TrustedTypes },
  { googleAnalytics: [first], googleTagManager, nonce }: Settings,
): void {
  // The address of a script is the one Trusted Types sink the gate uses. https://www.w3.org/TR/trusted-types/
  const policy = window.trustedTypes?.createPolicy('consent-gate', { createScriptURL: (url) => url });
  // One script serves every measurement ID that was configured.
  for (const file of [...(first ? [`gtag/js?id=${first}`] : []), ...googleTagManager.map((id) => `gtm.js?id=${id}`)]) {
    const url = `https://www.googletagmanager.com/${file}`;
    const script = window.document.createElement('script');
    script.async = true;
    script.nonce = nonce;
    script.src = policy?.createScriptURL(url) ?? url;
    window.document.head.append(script);
  }
}
