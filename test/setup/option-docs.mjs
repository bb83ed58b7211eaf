// What is said of each option, from the comments in src/core/options: the guide's table, and the configurator's explanations.
// `node test/setup/option-docs.mjs --write` brings both up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { readMarked, writeMarked } from './marked.mjs';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/core/options/', root);
const GUIDE = 'demo/guide/docs/reference/options.md';
const explanations = new URL('demo/configurator/explanations.json', root);
/** In the order in which an owner meets them. */
const GROUPS = ['google', 'controller', 'categories', 'answer', 'appearance', 'files'];

/**
 * @typedef {object} OptionDoc
 * @property {string} name
 * @property {string} what for developers: Markdown
 * @property {string} explained for owners: the comment's `@remarks`, or else the same
 * @property {string} fallback the option as it is when absent, as the comment says it
 */

/** @returns {OptionDoc[]} */
export function optionDocs() {
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  const strangers = files.filter((name) => !GROUPS.includes(name));
  if (strangers.length > 0) throw new Error(`test/setup/option-docs.mjs has no place for ${strangers.join(', ')}`);
  return GROUPS.flatMap((name) => docsOf(`${name}.ts`, readFileSync(new URL(`${name}.ts`, folder), 'utf8')));
}

/** @param {string} file @param {string} code @returns {OptionDoc[]} of the interface `…Options` */
export function docsOf(file, code) {
  const { program, comments } = parseSync(file, code);
  const declared = program.body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'TSInterfaceDeclaration'
      ? [node.declaration]
      : [],
  );
  const options = declared.find(({ id }) => id.name.endsWith('Options'));
  return (options?.body.body ?? []).flatMap((member) => {
    if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return [];
    const comment = comments.find(({ end }) => end <= member.start && !code.slice(end, member.start).trim());
    return [readComment(member.key.name, comment?.value ?? '')];
  });
}

/** @param {string} name @param {string} comment @returns {OptionDoc} */
function readComment(name, comment) {
  const text = comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [what = '', ...tags] = text.split(/ ?@(?=(?:remarks|default) )/);
  const tag = (/** @type {string} */ key) => tags.find((each) => each.startsWith(`${key} `))?.slice(key.length + 1);
  const fallback = tag('default');
  if (!what || !fallback) throw new Error(`${name}: expected a comment with an explanation and @default`);
  return { name, what, explained: tag('remarks') ?? what.replaceAll('`', ''), fallback };
}

/** @param {readonly OptionDoc[]} docs @returns {string} a Markdown table */
export function table(docs) {
  const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');
  // A literal is code.
  const shown = (/** @type {string} */ text) => text.replace(/^'(.*)'$|^(\d+|true|false)$/, '`$1$2`');
  const lines = docs.map(({ name, what, fallback }) => `| \`${name}\` | ${cell(what)} | ${cell(shown(fallback))} |`);
  return ['| option | what | default |', '|---|---|---|', ...lines, ''].join('\n');
}

/** @param {readonly OptionDoc[]} docs @returns {string} what the configurator shows */
export const explanationsFile = (docs) =>
  `${JSON.stringify(Object.fromEntries(docs.map(({ name, explained }) => [name, explained])), null, 2)}\n`;

/** @returns the table and the explanations as they are */
export const written = () => ({
  table: readMarked(GUIDE, 'options'),
  explanations: readFileSync(explanations, 'utf8'),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const docs = optionDocs();
  console.log(table(docs));
  if (process.argv.includes('--write')) {
    writeMarked(GUIDE, 'options', table(docs));
    writeFileSync(explanations, explanationsFile(docs));
  }
}
