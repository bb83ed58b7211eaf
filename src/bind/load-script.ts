// A script of somebody else's that waits for its category, from the code of a component.
import type { Category } from '../core/register.ts';
import { runningGate } from '../start/running-gate.ts';
import { followGate } from './follow-gate.ts';

export interface ConsentScriptOptions {
  /** The category or service that has to be allowed. */
  readonly category: Category;
  readonly src: string;
  /** `module` for one of these. @default a classic script */
  readonly type?: string;
  /** Further attributes, such as `crossorigin`, `integrity`, `nonce` and `data-*`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Called once it has run; at once where it ran for a component before. */
  readonly onLoad?: () => void;
}

/** On the scripts of this file: `loaded` once they have run. */
const MARK = 'data-consent-script';

/**
 * Loads a script as soon as its category is allowed, and once a page however many ask for it: StrictMode, hot reload and routers mount
 * a component again and again. It stays when they are gone, because what has run cannot be taken back.
 * @returns a cancel, for one that waits
 */
export function loadScript(options: ConsentScriptOptions): () => void {
  let waiting = true;
  const cancel = () => {
    waiting = false;
    stop();
  };
  const look = () => {
    if (!waiting || !runningGate().allows(options.category)) return;
    cancel();
    insert(options);
  };
  const stop = followGate(look);
  // Not at once: StrictMode takes back what it has just asked for.
  queueMicrotask(look);
  return cancel;
}

function insert({ category, src, type = '', attributes = {}, onLoad = () => {} }: ConsentScriptOptions): void {
  const known = [...document.querySelectorAll(`script[${MARK}]`)].find((script) => script.getAttribute('src') === src);
  if (known) {
    if (known.getAttribute(MARK) === 'loaded') onLoad();
    else known.addEventListener('load', onLoad);
    return;
  }
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  // Held all the same where the category was refused in another tab a moment ago.
  script.type = 'text/plain';
  script.dataset.consent = category;
  script.dataset.type = type;
  script.setAttribute(MARK, '');
  script.addEventListener('load', () => script.setAttribute(MARK, 'loaded'));
  script.addEventListener('load', onLoad);
  script.src = src;
  (document.querySelector('head') ?? document.documentElement).append(script);
}
