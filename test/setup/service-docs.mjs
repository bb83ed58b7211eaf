// The guide's page of services, from src/services. `node test/setup/service-docs.mjs --write` brings it up to date.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { readMarked, writeMarked } from './marked.mjs';

const GUIDE = 'demo/guide/docs/reference/services.md';
const source = fileURLToPath(new URL('../../src/services/services.ts', import.meta.url));
/** @type {Readonly<Record<string, string>>} */
const CHECKED = { maker: 'maker', code: 'maker and code', others: 'others' };

/** @returns {Promise<string>} a Markdown table for each category */
export async function servicePage() {
  const { outputFiles } = buildSync({ entryPoints: [source], bundle: true, format: 'esm', write: false });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  /** @type {{ SERVICES: readonly import('../../src/services/service.ts').Service[] }} */
  const { SERVICES } = await import(`data:text/javascript;base64,${code}`);
  const categories = [...new Set(SERVICES.map(({ category }) => category))];
  return categories
    .map((category) => {
      const rows = SERVICES.filter((service) => service.category === category).map(rowOf);
      const head = '| name | service | asks | stores | checked |\n|---|---|---|---|---|';
      return `### Waits for \`${category}\`\n\n${[head, ...rows].join('\n')}\n`.replace(
        'Waits for `necessary`',
        'Waits for nobody: `necessary`',
      );
    })
    .join('\n');
}

/** @param {import('../../src/services/service.ts').Service} service */
function rowOf({ id, name, provider, hosts, heldAnyway, ownHost, stores, source: page, checked, on }) {
  const asks = heldAnyway
    ? 'held by the gate itself'
    : [...hosts.map((host) => `\`${host}\``), ...(ownHost ? [`and ${ownHost}`] : [])].join(' ');
  const kept = stores.map(
    (stored) =>
      `\`${stored.name}\` ${stored.duration}${stored.storage ? ` (${stored.storage} storage)` : ''}: ${stored.purpose.replace(/^./, (letter) => letter.toLowerCase())}`,
  );
  const of = provider === name ? '' : ` (${provider})`;
  return `| \`${id}\` | ${name}${of} | ${asks || 'nobody else'} | ${kept.join('; ') || 'nothing'} | [${CHECKED[checked]}](${page}), ${on} |`;
}

/** @returns the part of the page as it is */
export const writtenServices = () => readMarked(GUIDE, 'services');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = await servicePage();
  console.log(page);
  if (process.argv.includes('--write')) writeMarked(GUIDE, 'services', page);
}
