// The options in the order in which an owner reads them: who asks, what is measured, what is asked, what is kept, how it looks.
import * as answer from '../core/options/answer.ts';
import * as appearance from '../core/options/appearance.ts';
import * as categories from '../core/options/categories.ts';
import * as controller from '../core/options/controller.ts';
import * as files from '../core/options/files.ts';
import * as google from '../core/options/google.ts';
import type { Options } from './options.ts';

export const OPTION_NAMES = Object.keys({
  ...controller.PARTS,
  ...google.GATE,
  ...google.PARTS,
  ...categories.GATE,
  ...categories.PARTS,
  ...answer.GATE,
  ...answer.PARTS,
  ...answer.RECORDER,
  ...appearance.LOOK,
  ...appearance.PARTS,
  ...appearance.BUTTON,
  ...appearance.RECORDER,
  ...files.GATE,
}) as readonly (keyof Options)[];
