// Where the owner looks: on their own machine and network, and wherever they ask for it in the address. Only there is anything noted,
// and is the file loaded that explains it.
import { isDebugged } from '../core/debug.ts';
import type { Note, PartContext } from '../core/ports.ts';

/** Put in by the build. */
const OWNER = '__HASH_OF_consent-gate-owner__';

/** Browsers write any address of IPv4 as four numbers, and in a host that is a name the last part is none. */
const PRIVATE =
  /^(localhost|(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cd][\da-f]*:.*|fe80:.*)\]|.*\.(localhost|local))$/;

const isOwners = ({ location: { hostname, protocol, search } }: Window): boolean =>
  isDebugged(search) || protocol === 'file:' || PRIVATE.test(hostname);

/**
 * What notes, where the owner looks: as performance marks, which keep their time, show in the browser's own tools too, and wait for
 * the file that reads them.
 */
export const noteFor = (window: Window): Note | undefined =>
  isOwners(window) ? (what, detail) => void performance.mark(`consent-gate: ${what}`, detail && { detail }) : undefined;

/** Loads what tells the owner, where the owner looks. @returns a stop */
export function tellOwner(context: PartContext): () => void {
  const { window, settings, load } = context;
  if (!isOwners(window)) return () => {};
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  load('owner', settings, OWNER)
    .then(async ({ mount }) => {
      if (!stopped) ({ stop } = await mount(context));
    })
    // The one file is pasted without it, or it was not copied: the console has the faults themselves.
    .catch(() => {});
  return () => stop();
}
