// The files of the pasted tag, as they ship.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8');

describe('the files of the pasted tag', () => {
  it.each(['consent-gate.js', 'consent-gate.standalone.js'])('%s is a classic script', (name) => {
    expect(() => new Script(read(name))).not.toThrow();
  });

  // A leaked `t` has broken pages of others: two scripts that declare one name end in a SyntaxError.
  it.each(['consent-gate.js', 'consent-gate.standalone.js'])('%s declares nothing in the page', (name) => {
    expect(read(name)).toMatch(/^(!function|\(\(\) ?=> ?\{|\(function)/);
  });

  it.each(['ui', 'second-layer', 'button', 'recorder'])(
    'consent-gate.js carries the hash of consent-gate-%s.js',
    (part) => {
      const hash = createHash('sha256')
        .update(readFileSync(new URL(`consent-gate-${part}.js`, dist)))
        .digest('base64');
      expect(read('consent-gate.js')).toContain(`sha256-${hash}`);
    },
  );

  it('the gate carries no framework', () => {
    expect(read('consent-gate.js')).not.toMatch(/preact|__k|_children/);
  });
});
