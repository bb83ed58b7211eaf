// A field for every option, in groups that an owner would look for. Types, defaults, checks and explanations are those of
// `src/core/options`; a test fails where an option is missing here.
import type { ConsentGateConfig } from '../../src/core/config.ts';
import { GROUP_ASK } from './options-ask.ts';
import { GROUP_GOOGLE } from './options-google.ts';
import { GROUP_KEEP } from './options-keep.ts';
import { GROUP_LOOK } from './options-look.ts';
import { GROUP_SITE } from './options-site.ts';
import type { Shape, Value } from './shape.ts';

export type OptionName = keyof ConsentGateConfig;
/** What is not set to something else than its default is absent. */
export type Options = { readonly [Name in OptionName]?: Value };

export interface Option {
  readonly name: OptionName;
  readonly label: string;
  readonly shape: Shape;
  /** Few owners need it: it stands behind "More". */
  readonly more?: true;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly options: readonly Option[];
}

export const GROUPS: readonly Group[] = [GROUP_SITE, GROUP_GOOGLE, GROUP_ASK, GROUP_LOOK, GROUP_KEEP];

export const OPTIONS: readonly Option[] = GROUPS.flatMap(({ options }) => options);

const BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name, option]));

/** `undefined` for what is no option. */
export const optionOf = (name: string): Option | undefined => BY_NAME.get(name);
