// Before anything is recorded, the options are checked as they were written, and all of them.
import { noteFor } from '../attend/owner-page.ts';
import { arePlain } from '../core/plain-options.ts';
import type { CheckFile, PartContext, Recorder } from '../core/ports.ts';
import { createRecorder } from './recorder.ts';

export { RECORDER_DEFAULTS as defaults } from '../core/defaults.ts';

/** Put in by the build. */
const CHECK = '__HASH_OF_consent-gate-check__';

/**
 * Loads the check where it is needed. Without it nothing is known to be in order.
 * @throws one sentence a fault
 */
export async function mount(context: PartContext): Promise<Recorder> {
  const { window, input, settings, tag, load } = context;
  if (__CHECKED__ || (tag && arePlain(Object(input)))) return createRecorder(context, []);
  const { checkOptions } = await load<CheckFile>('check', settings, CHECK);
  return createRecorder(context, checkOptions(context, noteFor(window)));
}
