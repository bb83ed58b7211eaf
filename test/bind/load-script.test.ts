// A script of a component: once a page, however often the component is mounted, and not before its category is allowed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadScript } from '../../src/bind/load-script.ts';
import { serverGate } from '../../src/start/server-gate.ts';

const page = window as unknown as { consentGate?: object };
let allowed: readonly string[];
beforeEach(() => {
  allowed = ['video'];
  page.consentGate = { ...serverGate, allows: (category: string) => allowed.includes(category) };
});
afterEach(() => {
  delete page.consentGate;
  for (const script of document.querySelectorAll('script')) script.remove();
});
const scripts = () => [...document.querySelectorAll('script')];
const next = () => new Promise((resolve) => setTimeout(resolve));

it('is marked, so that the gate has the last word', async () => {
  loadScript({ category: 'video', src: '/a.js', type: 'module', attributes: { nonce: 'n', 'data-id': '7' } });
  await next();
  expect(scripts().map(({ outerHTML }) => outerHTML)).toEqual([
    '<script nonce="n" data-id="7" type="text/plain" data-consent="video" data-type="module" data-consent-script="" src="/a.js"></script>',
  ]);
});

it('is loaded once where StrictMode mounts its component twice, and where two ask for it', async () => {
  loadScript({ category: 'video', src: '/a.js' })();
  loadScript({ category: 'video', src: '/a.js' });
  await next();
  loadScript({ category: 'video', src: '/a.js' });
  loadScript({ category: 'video', src: '/b.js' });
  await next();
  expect(scripts().map((script) => script.getAttribute('src'))).toEqual(['/a.js', '/b.js']);
});

it('waits for its category, and not after its component has gone', async () => {
  allowed = [];
  loadScript({ category: 'video', src: '/a.js' });
  const cancel = loadScript({ category: 'video', src: '/b.js' });
  await next();
  expect(scripts()).toEqual([]);
  cancel();
  allowed = ['video'];
  document.dispatchEvent(new CustomEvent('consent-gate:change'));
  expect(scripts().map((script) => script.getAttribute('src'))).toEqual(['/a.js']);
});

it('tells each who asked for it that it has run, those who come later too', async () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  loadScript({ category: 'video', src: '/a.js', onLoad: first });
  await next();
  loadScript({ category: 'video', src: '/a.js', onLoad: second });
  await next();
  expect(second).not.toHaveBeenCalled();
  scripts()[0]?.dispatchEvent(new Event('load'));
  loadScript({ category: 'video', src: '/a.js', onLoad: third });
  await next();
  for (const told of [first, second, third]) expect(told).toHaveBeenCalledOnce();
});
