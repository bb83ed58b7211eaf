// A page somebody could have written, with the gate's tag first in its head.
import { RECORD_CONSOLE } from './site.ts';

export const TAG =
  '<script src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent" data-policy-url="/privacy" data-controller="Harbour Concierge"></script>';

/** Google's own snippet, as https://support.google.com/analytics/answer/9304153 tells owners to paste it. */
export const GTAG_SNIPPET = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-TEST00001"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-TEST00001');
</script>`;

/** Tag Manager's snippet for the head. */
export const GTM_SNIPPET = `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-TEST01');</script>`;

export interface GatePage {
  /** The gate's tag. @default TAG */
  readonly tag?: string;
  /** In the head, after the tag. */
  readonly head?: string;
  /** In the head, before the tag. */
  readonly before?: string;
  readonly body?: string;
}

export function gatePage({ tag = TAG, head = '', before = '', body = '' }: GatePage = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${RECORD_CONSOLE}${before}
${tag}
${head}</head><body><h1>A page</h1>${body}</body></html>`;
}
