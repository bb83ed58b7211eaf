// What stands in the guide's code blocks is true: HTML has the tag first and options that count, JSON can be read, commands exist.
// TypeScript is compiled by test/dist/guide-lines.test.ts.
import { existsSync, readFileSync } from 'node:fs';
import { type HTMLScriptElement, Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { checkConfig, othersAttributes } from '../../../src/core/check-config.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { GUIDE_PAGES, guidePage } from '../../guide.ts';
import { codeBlocks } from './markdown.ts';

const ROOT = new URL('../../../', import.meta.url);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');

const blocksOf = (language: string) =>
  [...GUIDE_PAGES.map((page) => [page, guidePage(page)] as const), ['README', README] as const].flatMap(
    ([page, text]) =>
      codeBlocks(text)
        .filter((block) => block.language === language)
        .map((block, index) => [`${page}, ${language} ${index + 1}`, block.text] as const),
  );

/** Code that runs, other than the gate's. */
const runs = ({ type }: HTMLScriptElement) => /^(module|(text|application)\/javascript)?$/.test(type);
const isGate = (script: HTMLScriptElement) =>
  /consent-gate(\.standalone)?\.js$|\/consent\.js$/.test(script.src.replace(/\?.*/, ''));

describe('HTML', () => {
  it.for(blocksOf('html'))('%s', ([, text]) => {
    const { document } = new Window({ url: 'https://www.example.com/' });
    document.write(text.includes('<html') ? text : `<!doctype html><body>${text}`);
    // What a parser has to make up is a mistake in the example: each element that is written becomes one.
    const source = text.replace(/<!--[\s\S]*?-->/g, '').replace(/(<script[^>]*>)[\s\S]*?(?=<\/script>)/g, '$1');
    for (const [, name = ''] of source.matchAll(/<([a-z][\w-]*)/g)) {
      const written = source.split(new RegExp(`<${name}(?=[\\s>/])`)).length - 1;
      expect(document.querySelectorAll(name).length, name).toBeGreaterThanOrEqual(written);
    }
    const scripts = [...document.querySelectorAll('script')] as HTMLScriptElement[];
    const gate = scripts.find(isGate);
    // In a template of SvelteKit's a word stands for it.
    if (text.includes('<head') && !text.includes('%consent-gate%')) expect(gate, 'a page has the tag').toBeDefined();
    if (gate) {
      expect(scripts.filter(runs)[0]).toBe(gate);
      expect(gate.async || gate.defer).toBe(false);
      const options = { ...gate.dataset };
      expect(checkConfig(options, othersAttributes(options, {}))).toEqual([]);
    }
    for (const block of document.querySelectorAll('script[data-consent-gate-config]'))
      expect(checkConfig(JSON.parse(block.textContent))).toEqual([]);
  });
});

describe('JSON', () => {
  it.for(blocksOf('json'))('%s', ([, text]) => {
    const value: object = JSON.parse(text);
    const names = Object.keys(value);
    const known = names.filter((name) => name in DEFAULTS);
    // Options, and not a cookie or a message of something else that happens to have one of their names.
    if (known.length * 2 > names.length) expect(checkConfig(value)).toEqual([]);
  });
});

/** Commands of others, which their makers document. */
const OTHERS =
  /^(npm (install|init|ci|start|test|create) ?|npx (astro|nuxi|vite|playwright|cypress|wrangler|vercel) |deno |openssl |export |tail |pnpm |yarn |python3 |node -|drush |wp |php |cd |mkdir |git )/;
const BIN = [readFileSync(new URL('src/bin.ts', ROOT), 'utf8')].join('\n');

function fault(command: string): string | null {
  const [, script] = /^npm run ([\w:-]+)/.exec(command) ?? [];
  if (script) return script in packageJson.scripts ? null : `package.json has no script ${script}`;
  const [, ours] = /^npx consent-gate(?:@latest)? ([\w-]+)/.exec(command) ?? [];
  if (ours) return new RegExp(`\\b${ours}\\b`).test(BIN) ? null : `the command line has no ${ours}`;
  const [, copied] = /^cp -r node_modules\/consent-gate\/(\S+)\/\. \.$/.exec(command) ?? [];
  if (copied) return existsSync(new URL(copied, ROOT)) ? null : `there is no ${copied}`;
  const [, file] = /^node ([^\s-]\S*)/.exec(command) ?? [];
  if (file) return existsSync(new URL(file, ROOT)) ? null : `there is no ${file}`;
  return OTHERS.test(command) ? null : 'nobody knows it';
}

describe('commands', () => {
  it.for([...blocksOf('sh'), ...blocksOf('bash')])('%s', ([, text]) => {
    const commands = text
      .replace(/\\\n\s*/g, ' ')
      // What is quoted may have lines of its own.
      .replace(/"[^"]*"|'[^']*'/g, '…')
      .split(/\n|&&/)
      .map((line) =>
        line
          .replace(/(^|\s)#.*/, '')
          .replace(/^\s*([A-Z_]+=(\$\([^)]*\)|\S+)\s+)*/, '')
          .trim(),
      )
      .filter(Boolean);
    for (const command of commands) expect(fault(command), command).toBe(null);
  });
});
