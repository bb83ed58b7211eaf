// Whether a name, as owners write it in the option `cookies`, may mean an entry of Google's.
import { isMeant, namesIn } from './entry-names.ts';
import { googleUseOfName } from './google-hosts.ts';

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

/** Whether `written` means one of Google's, among others or alone. */
export const mayBeGoogles = (written: string): boolean =>
  namesIn(written).some((name) => googleUseOfName(name)) || GOOGLES.some((name) => isMeant(written, name));
