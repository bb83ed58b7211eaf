// Names of cookies and of entries of storage, as owners write them in the option `cookies`.
import { googleUseOfName } from './google-hosts.ts';

/** Each of a list such as `_ga, _gid`; the whole too, since entries of storage may have any name. */
export const namesIn = (written: string): readonly string[] => [
  ...new Set([written, ...written.split(',').map((name) => name.trim())].filter(Boolean)),
];

/** Whether `name` is meant. `*` stands for any characters, none included; all others for themselves. */
export function isMeant(written: string, name: string): boolean {
  return namesIn(written).some((one) => {
    const parts = one.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
  });
}

/** One of each kind that Google's code sets. */
const GOOGLES = [
  '_ga',
  '_ga_AB12CD34EF',
  '_gid',
  '_gat_UA-1-1',
  '_gac_UA-1-1',
  '_gcl_au',
  '_gcl_ls',
  '_dc_gtm_UA-1-1',
  '__utma',
];

/** Whether one of Google's is among what is meant. */
export const mayBeGoogles = (written: string): boolean =>
  namesIn(written).some((name) => googleUseOfName(name)) || GOOGLES.some((name) => isMeant(written, name));
