// The state as signals, what follows from it, and the actions that change it.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Look, withValue } from '../../src/site/look.ts';
import { pageOptions, type Site } from '../../src/site/site.ts';
import { fromAddress, toAddress } from './address.ts';
import { type Advice, adviceFor } from './advice.ts';
import { type Fault, faultsOf, soundPart } from './faults.ts';
import { lookAdvice } from './look-advice.ts';
import type { OptionName, Options } from './options.ts';
import { withOption } from './set-option.ts';
import type { Value } from './shape.ts';
import { shownOptions } from './shown-options.ts';
import { INITIAL, servicesIn, type View } from './state.ts';

export interface Model {
  readonly options: Signal<Options>;
  /** With what the chosen services ask and store: what the pages are told. */
  readonly pageOptions: ReadonlySignal<Options>;
  readonly look: Signal<Look>;
  readonly view: Signal<View>;
  /** Without what is wrong: what the preview shows while somebody is in the middle of a word. */
  readonly soundOptions: ReadonlySignal<Options>;
  readonly faults: ReadonlySignal<readonly Fault[]>;
  readonly advice: ReadonlySignal<readonly Advice[]>;
  /** Without its `#`. */
  readonly address: ReadonlySignal<string>;
  /** What could not be read of the address. */
  readonly addressProblems: Signal<readonly string[]>;
  /** What the live region says. */
  readonly said: Signal<string>;
  set(name: OptionName, value: Value | undefined): void;
  setLook(part: keyof Look, name: string, value: string): void;
  show(view: Partial<View>): void;
  say(text: string): void;
  /** Takes over what an owner has taken along before. */
  openSite(site: Site): void;
  /** Takes over what an address says. */
  open(hash: string): void;
  startAnew(): void;
}

export function createModel(): Model {
  const options = signal<Options>(INITIAL.options);
  const look = signal<Look>(INITIAL.look);
  const view = signal<View>(INITIAL.view);
  const addressProblems = signal<readonly string[]>([]);
  const said = signal('');
  const whole = computed(() => pageOptions({ options: options.value, services: servicesIn(view.value) }) as Options);
  const faults = computed(() => faultsOf(whole.value));
  return {
    options,
    pageOptions: whole,
    look,
    view,
    soundOptions: computed(() => soundPart(whole.value)),
    faults,
    advice: computed(() => [
      ...adviceFor(whole.value),
      ...lookAdvice(look.value, options.value).map((text): Advice => ({ option: 'look', text })),
    ]),
    address: computed(() => toAddress({ options: options.value, look: look.value, view: view.value })),
    addressProblems,
    said,
    set(name, value) {
      options.value = withOption(options.value, name, value);
    },
    setLook(part, name, value) {
      look.value = withValue(look.value, part, name, value.trim());
    },
    show(change) {
      view.value = { ...view.value, ...change };
    },
    say(text) {
      // A screen reader says what has changed: the same words again have to differ.
      said.value = text && said.value === text ? `${text}\u00a0` : text;
    },
    openSite(site) {
      const { languages, base, services } = site;
      batch(() => {
        options.value = shownOptions(site.options);
        look.value = site.look;
        view.value = { ...view.value, languages: languages.join(','), base, services: services.join(',') };
        addressProblems.value = [];
      });
    },
    open(hash) {
      const { state, problems } = fromAddress(hash);
      batch(() => {
        options.value = state.options;
        look.value = state.look;
        view.value = state.view;
        addressProblems.value = problems;
      });
    },
    startAnew() {
      batch(() => {
        options.value = INITIAL.options;
        look.value = INITIAL.look;
        const { languages, base, services } = INITIAL.view;
        view.value = { ...view.value, languages, base, services };
        addressProblems.value = [];
      });
    },
  };
}
