import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/owner/finding.ts';
import { tellOfHiddenReferrer } from '../../src/owner/hidden-referrer.ts';

const FILM = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';

interface Given {
  readonly header?: string;
  readonly meta?: string;
  readonly own?: string;
  readonly address?: string;
}

async function told({ header = '', meta, own = '', address = FILM }: Given): Promise<readonly string[]> {
  const findings: Finding[] = [];
  const frame = { src: '', dataset: { src: address }, referrerPolicy: own };
  const window = {
    location: { href: 'https://www.example.test/' },
    document: { querySelectorAll: () => [frame], querySelector: () => (meta ? { content: meta } : null) },
    fetch: async () => new Response(null, { headers: { 'referrer-policy': header } }),
  };
  await tellOfHiddenReferrer(window as never, (finding) => findings.push(finding));
  return findings.map(({ text }) => text);
}

describe('a player that asks where it is', () => {
  it.each<[string, Given]>([
    ['by a header', { header: 'no-referrer' }],
    ['by the header that Django sends', { header: 'same-origin' }],
    ['by the last of several', { header: 'no-referrer, same-origin' }],
    ['by a meta element', { meta: 'no-referrer', header: 'origin' }],
    ['by its own attribute', { own: 'no-referrer' }],
  ])('is named where it is not told, %s', async (_, given) => {
    expect((await told(given)).join()).toMatch(/Error 153.*strict-origin-when-cross-origin/);
  });

  it.each<[string, Given]>([
    ['of itself', {}],
    ['by its own attribute', { header: 'no-referrer', own: 'strict-origin-when-cross-origin' }],
    ['for a frame that asks nothing', { header: 'no-referrer', address: 'https://maps.example/' }],
    ['for a host that only sounds like one', { header: 'no-referrer', address: 'https://youtube.com.evil.example/' }],
  ])('is not where it is told, %s', async (_, given) => expect(await told(given)).toEqual([]));
});
