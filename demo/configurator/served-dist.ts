// The files of dist/ from beside this page.
import type { Messages } from '../../src/locales/messages.ts';
import type { Dist } from '../../src/site/dist.ts';

const addressOf = (name: string) => new URL(name, document.baseURI).href;

/** Each is asked for once, however often the files are made anew. */
const asked = new Map<string, Promise<Uint8Array>>();

async function ask(name: string): Promise<Uint8Array> {
  const answer = await fetch(addressOf(name));
  if (!answer.ok) throw new Error(`${name} could not be loaded (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

export const servedDist: Dist = {
  version: __VERSION__,
  read(name) {
    const content = asked.get(name) ?? ask(name);
    asked.set(name, content);
    // What failed may be there the next time.
    content.catch(() => asked.delete(name));
    return content;
  },
  async messages(code) {
    const { messages } = await import(/* @vite-ignore */ addressOf(`consent-gate-locale-${code}.js`));
    return messages as Messages;
  },
};
