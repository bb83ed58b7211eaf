// Writes a value as PHP. Words that an owner reads go through WordPress' `__()`, where tools for translators find them.

export type Php =
  | string
  | number
  | boolean
  | null
  | Words
  | readonly Php[]
  | { readonly [name: string]: Php | undefined };

/** Words to translate. */
export class Words {
  constructor(readonly text: string) {}
}

export function phpLiteral(value: Php, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Words) return `__( ${quoted(value.text)}, 'consent-gate' )`;
  if (typeof value !== 'object' || value === null) return String(value);
  const deeper = `${indent}\t`;
  const isList = Array.isArray(value);
  const lines = Object.entries(value as Readonly<Record<string, Php | undefined>>).flatMap(([name, entry]) =>
    entry === undefined ? [] : [`${deeper}${isList ? '' : `${quoted(name)} => `}${phpLiteral(entry, deeper)},\n`],
  );
  return lines.length ? `array(\n${lines.join('')}${indent})` : 'array()';
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
