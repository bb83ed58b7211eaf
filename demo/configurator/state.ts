// All that the configurator knows: the options, and how they are looked at.
import { type Look, PLAIN_LOOK } from './look.ts';
import type { Options } from './options.ts';

export interface View {
  readonly screen: 'desktop' | 'phone';
  /** How the visitor's system is set. */
  readonly scheme: 'light' | 'dark';
  /** The language of the page in the preview. */
  readonly language: string;
  readonly stage: 'banner' | 'settings' | 'answered';
  /** Address of consent-gate.js in the tag. */
  readonly script: string;
  /** The tag carries `integrity`. */
  readonly pinned: boolean;
}

export interface State {
  readonly options: Options;
  readonly look: Look;
  readonly view: View;
}

export const INITIAL: State = {
  options: {},
  look: PLAIN_LOOK,
  view: {
    screen: 'desktop',
    scheme: 'light',
    language: 'en',
    stage: 'banner',
    script: '/consent-gate.js',
    pinned: false,
  },
};
