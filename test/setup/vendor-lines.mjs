// The lines by which a pasted tag tells vendors, for the guide: each made of its file in src/vendors.
// `node test/setup/vendor-lines.mjs --write` brings them up to date.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { readMarked, writeMarked } from './marked.mjs';

const GUIDE = 'demo/guide/docs/how-to/tell-vendors.md';
const folder = fileURLToPath(new URL('../../src/vendors/', import.meta.url));

/** By the names of their files. */
export const VENDORS = {
  hubspot: 'tellHubSpot',
  matomo: 'tellMatomo',
  meta: 'tellMeta',
  microsoft: 'tellMicrosoft',
  posthog: 'tellPostHog',
  shopify: 'tellShopify',
  tiktok: 'tellTikTok',
  'wp-consent-api': 'tellWpConsentApi',
};

/** @param {string} name of a file @param {string} tell the function in it */
export function linesOf(name, tell) {
  const { outputFiles } = buildSync({
    stdin: { contents: `import { ${tell} } from './${name}.ts';\n${tell}(consentGate);`, resolveDir: folder },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const code = (outputFiles[0]?.text ?? '').replace(/^ *\/\/ .*\n/gm, '').replace(/^"use strict";\n/, '');
  return `\`\`\`js\n${code.trim()}\n\`\`\`\n`;
}

/** @param {string} name @returns {string | null} the lines as they stand in the guide */
export const writtenLines = (name) => readMarked(GUIDE, `vendor-${name}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, tell] of Object.entries(VENDORS)) {
    console.log(linesOf(name, tell));
    if (process.argv.includes('--write')) writeMarked(GUIDE, `vendor-${name}`, linesOf(name, tell));
  }
}
