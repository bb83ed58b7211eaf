// Joins model, page and address.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App.tsx';
import { createModel } from './model.ts';

const model = createModel();
model.open(location.hash);
addEventListener('hashchange', () => {
  // What this page itself has written is no news.
  if (location.hash.slice(1) !== model.address.peek()) model.open(location.hash);
});

let waiting: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const address = model.address.value;
  // A link that could not be read in full stays as it came, until something is changed here.
  if (model.addressProblems.value.length > 0) return;
  clearTimeout(waiting);
  // Safari refuses more than 100 changes in half a minute.
  waiting = setTimeout(() => {
    if (location.hash.slice(1) !== address)
      history.replaceState(null, '', address ? `#${address}` : location.pathname + location.search);
  }, 300);
});

/** Long enough to be read; a screen reader has said it by then. */
const SAID_FOR = 6000;
let fading: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  clearTimeout(fading);
  if (model.said.value) fading = setTimeout(() => model.say(''), SAID_FOR);
});

const root = document.getElementById('app');
if (root) render(<App model={model} />, root);
