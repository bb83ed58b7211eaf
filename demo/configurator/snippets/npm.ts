// The same options as TypeScript, for `import { startConsentGate } from 'consent-gate'`.
import type { Options } from '../options.ts';
import { isRecord, type Value } from '../shape.ts';

export function npmSnippet(options: Options, services: readonly string[] = []): string {
  const argument = Object.keys(options).length > 0 ? literal(options, '') : '';
  const start = "import { startConsentGate } from 'consent-gate';\n";
  if (services.length === 0) return `${start}\nstartConsentGate(${argument});\n`;
  const names = services.map((id) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  const imported = `import { ${[...names, 'withServices'].sort().join(', ')} } from 'consent-gate/services';\n`;
  return `${start}${imported}\nstartConsentGate(withServices(${[argument || '{}', ...names].join(', ')}));\n`;
}

function literal(value: Value, indent: string): string {
  const inner = `${indent}  `;
  const block = (open: string, lines: readonly string[], close: string) =>
    lines.length > 0 ? `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}` : open + close;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return `[${value.map(text).join(', ')}]`;
    return block(
      '[',
      value.map((item) => literal(item, inner)),
      ']',
    );
  }
  if (isRecord(value)) {
    return block(
      '{',
      Object.entries(value).map(([name, entry]) => `${key(name)}: ${literal(entry, inner)}`),
      '}',
    );
  }
  return typeof value === 'string' ? text(value) : String(value);
}

/** In single quotes: what JSON escapes is escaped alike. */
const text = (value: string) => `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

// `__proto__: …` in an object literal would set the prototype.
const key = (name: string) =>
  name === '__proto__' ? `['${name}']` : /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
