// All that the configurator knows: the options, and how they are looked at.
import { type Look, PLAIN_LOOK } from '../../src/site/look.ts';
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
  /** Codes of the site's languages, with commas; empty: all there are. */
  readonly languages: string;
  /** The address of the site's public folder. */
  readonly base: string;
  /** Names of services that the site uses, with commas. */
  readonly services: string;
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
    languages: '',
    base: '/',
    services: '',
  },
};

export const servicesIn = ({ services }: View): readonly string[] => services.split(',').filter(Boolean);
