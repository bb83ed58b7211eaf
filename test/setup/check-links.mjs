// Asks whether the addresses of the panel "cookie settings of your browser" still lead somewhere: `npm run check:links`.
// Ends with 1 where one is gone or has moved for good, and with 2 where there is no internet to ask.
import { readFileSync } from 'node:fs';

const FILE = new URL('../../src/ui/settings/browser-links.ts', import.meta.url);
const TIMEOUT = 15_000;
/** Some hosts refuse whoever does not look like a browser. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  accept: 'text/html',
};

/**
 * @typedef {object} Verdict
 * @property {string} url
 * @property {'ok' | 'moved' | 'gone' | 'refused' | 'unreachable'} state `refused`: the host does not talk to scripts, look by hand
 * @property {string} note
 */

/** The addresses in the data file, whose template literals name a constant of the same file. @param {string} source */
export function addressesIn(source) {
  const constants = new Map(
    [...source.matchAll(/^const (\w+) = '(https:[^']+)';/gm)].map(([, name, url]) => [name, url]),
  );
  const written = source.replace(/\$\{(\w+)\}/g, (all, name) => constants.get(name) ?? all);
  const found = [...written.matchAll(/['`](https:\/\/[^'`]+)['`](?:,\s+languages: '([^']+)')?/g)].flatMap(
    ([, url = '', languages = '']) => [
      url,
      ...(languages.match(/\w\w/g) ?? []).map((language) => url.replace('/en/', `/${language}/`)),
    ],
  );
  // The start of several addresses is none itself.
  return [...new Set(found)].filter(
    (url) => !found.some((other) => other !== url && url.endsWith('/') && other.startsWith(url)),
  );
}

/** @param {string} url @param {typeof fetch} ask @returns {Promise<Verdict>} */
export async function check(url, ask = fetch) {
  try {
    /** @param {string} method */
    const answerTo = (method) =>
      ask(url, { method, headers: HEADERS, redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT) });
    let answer = await answerTo('HEAD');
    // Not every server knows HEAD.
    if (!answer.ok) answer = await answerTo('GET');
    const { ok, status, url: end } = answer;
    await answer.body?.cancel();
    if (status === 404 || status === 410) return { url, state: 'gone', note: String(status) };
    if (!ok) return { url, state: 'refused', note: String(status) };
    return sameplace(url, end) ? { url, state: 'ok', note: '' } : { url, state: 'moved', note: end };
  } catch (error) {
    const { cause } = /** @type {{ cause?: { code?: string } }} */ (error);
    return { url, state: 'unreachable', note: cause?.code ?? String(error) };
  }
}

/** A language put in or a slash at the end is no move. @param {string} from @param {string} to */
function sameplace(from, to) {
  /** @param {string} url */
  const bare = (url) => {
    const { host, pathname } = new URL(url);
    return host.replace(/^www\./, '') + pathname.replace(/\/[a-z]{2}(-[a-zA-Z]{2})?(?=\/|$)/, '').replace(/\/$/, '');
  };
  return bare(from) === bare(to);
}

/** @param {readonly Verdict[]} verdicts @returns {{ code: number, lines: string[] }} */
export function summary(verdicts) {
  const lines = verdicts.map(({ url, state, note }) => `${state.padEnd(11)} ${url}${note && `\n            ${note}`}`);
  if (verdicts.every(({ state }) => state === 'unreachable')) {
    return {
      code: 2,
      lines: ['There is no internet here: none of the addresses could be asked. Nothing is known of them.'],
    };
  }
  const bad = verdicts.filter(({ state }) => state !== 'ok' && state !== 'refused').length;
  lines.push(
    bad
      ? `${bad} of ${verdicts.length} have to be looked at; then write the day beside the rest.`
      : `All ${verdicts.length} lead somewhere. Write the day beside them.`,
  );
  return { code: bad ? 1 : 0, lines };
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const source = readFileSync(FILE, 'utf8');
  console.log(`Last seen: ${source.match(/(?<=seen )[\d-]+/g)?.sort()[0]} or later`);
  const { code, lines } = summary(await Promise.all(addressesIn(source).map((url) => check(url))));
  console.log(lines.join('\n'));
  process.exitCode = code;
}
