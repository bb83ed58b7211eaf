// Leaves out the half of the signals that nobody here uses: `computed`, 260 bytes (brotli) of every first visit, and a signal's
// `valueOf`, `toString` and `toJSON`, which nobody may set where a page has frozen `Object.prototype`. No bundler does: a class is
// made of statements, each of which could do anything.
import type { Plugin } from 'vite';

const SIGNALS = /\/@preact\/signals-core\//;

export function usedSignals(): Plugin {
  return {
    name: 'consent-gate-used-signals',
    transform(code, id) {
      if (!SIGNALS.test(id)) {
        if (/\bcomputed\b[^;]*'@preact\/signals-core'/i.test(code)) this.error('used-signals.ts leaves `computed` out');
        return null;
      }
      const name = /(\w+) as Computed\b/.exec(code)?.[1];
      const kept = [];
      let end = 0;
      for (const { type, start, end: next } of this.parse(code).body) {
        const text = code.slice(start, next);
        // At the top of a module a name means one thing.
        const unused =
          text.startsWith(`${name}.prototype`) ||
          text.startsWith(`Object.defineProperty(${name}.prototype`) ||
          /^\w+\.prototype\.(valueOf|toString|toJSON)\b/.test(text);
        if (type !== 'ExpressionStatement' || !unused) kept.push(code.slice(end, next));
        end = next;
      }
      return { code: kept.join(''), map: null };
    },
  };
}
