// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watch } from '../../src/gate/watch.ts';

let stop = () => {};
let seen: HTMLElement[] = [];
const start = () => {
  seen = [];
  const { follow, stop: end } = watch((element) => seen.push(element));
  stop = end;
  follow(document);
};
const something = () => vi.waitFor(() => expect(seen).not.toEqual([]));
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** As the parser does it: each node is put where it belongs by itself. */
function parse(depth: number): { readonly image: HTMLElement; readonly outermost: HTMLElement } {
  let parent = document.body;
  for (let level = 0; level < depth; level++) {
    const next = document.createElement('div');
    parent.append(next);
    parent = next;
  }
  const image = document.createElement('img');
  parent.append(image);
  return { image, outermost: document.body.lastElementChild as HTMLElement };
}

test('what is parsed is looked at once, however deep it lies in what is parsed with it', async () => {
  start();
  const { image } = parse(20);
  await something();
  expect(seen).toEqual([image]);
});

test('what was moved out of what came with it is looked at where it is', async () => {
  start();
  const { image, outermost } = parse(3);
  document.body.append(image);
  outermost.remove();
  await something();
  expect(seen).toEqual([image]);
});

test('more than a thousand at once are all looked at', async () => {
  start();
  const images = Array.from({ length: 1_100 }, () => parse(1).image);
  await something();
  expect(new Set(seen)).toEqual(new Set(images));
});
