// Options as a page holds them: attributes for what fits into one, the data block for the rest. `src/page/script-tag.ts` reads both.
import { attributeOf } from '../core/attribute-names.ts';
import { attributeText } from '../core/attribute-text.ts';
import type { ConsentGateConfig } from '../core/config.ts';

export interface WrittenOptions {
  readonly attributes: Readonly<Record<string, string>>;
  /** JSON that may stand in a script element; empty where everything fits into attributes. */
  readonly block: string;
}

/** `nonce` is left out: it is an attribute of its own, which the browser hides from other scripts. */
export function writeOptions({ nonce: _, ...options }: ConsentGateConfig): WrittenOptions {
  const attributes: Record<string, string> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const text = attributeText(value);
    if (text === null) rest[name] = value;
    else attributes[attributeOf(name)] = text;
  }
  // `</script>` would end the block, `<!--` confuse it.
  const block = Object.keys(rest).length ? JSON.stringify(rest).replaceAll('<', '\\u003c') : '';
  return { attributes, block };
}
