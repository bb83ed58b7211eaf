// Tells the owner what is wrong, in the page and in the console: what the parts have noted, and what it finds by itself.
import { isDebugged } from '../core/debug.ts';
import type { PartContext } from '../core/ports.ts';
import type { Finding, Tell } from './finding.ts';
import { tellOfHiddenReferrer } from './hidden-referrer.ts';
import { tellOfLateTag } from './late-tag.ts';
import { createNote } from './note.ts';
import { tellNotes } from './notes.ts';
import { checkParts } from './parts.ts';
import { explainRequests } from './requests.ts';
import { tellOfUnknownMarks } from './unknown-mark.ts';

/** Put in by the build. */
const INSPECTOR = '__HASH_OF_consent-gate-inspector__';

interface Inspector {
  mount(context: PartContext): { stop(): void };
}

export function mount(context: PartContext): { stop(): void } {
  const { window, settings, load } = context;
  const isAsked = isDebugged(window.location.search);
  if (!isAsked && isNoOwners(window)) return { stop() {} };
  const note = createNote(window);
  const known = new Set<string>();
  const show: Tell = (finding) => {
    if (!known.has(finding.text)) note.add(finding);
    known.add(finding.text);
  };
  /** What no part has written to the console. */
  const tell: Tell = (finding: Finding) => {
    if (!known.has(finding.text)) window.console[LEVELS[finding.level]](`consent-gate: ${finding.text}`);
    show(finding);
  };
  const { explain, stop: stopExplaining } = explainRequests(context, tell);
  // By then all that the page itself asks for has its entry.
  const onLoad = () => {
    tellOfLateTag(context, tell);
    tellOfUnknownMarks(context, tell);
    void tellOfHiddenReferrer(window, tell);
  };
  if (window.document.readyState === 'complete') onLoad();
  else window.addEventListener('load', onLoad);
  let stopped = false;
  if (isAsked)
    load<Inspector>('inspector', settings, INSPECTOR)
      .then((inspector) => {
        if (!stopped) stops.push(inspector.mount(context).stop);
      })
      .catch((error: unknown) => window.console.warn(`consent-gate: it cannot be shown what goes on inside: ${error}`));
  const stops = [
    stopExplaining,
    tellNotes({ window, isAsked, show, explain }),
    checkParts(context, tell),
    () => window.removeEventListener('load', onLoad),
    () => note.remove(),
  ];
  return {
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}

const LEVELS = { error: 'error', warning: 'warn', hint: 'info' } as const;

/** An app made of web pages runs from `localhost` or from files on its users' telephones; and a frame's page speaks for itself. */
const isNoOwners = (window: Window): boolean =>
  window.top !== window ||
  'Capacitor' in window ||
  'cordova' in window ||
  !/^(https?|file):$/.test(window.location.protocol);
