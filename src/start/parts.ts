// What the gate does not carry itself: each part is loaded once, when it is due.
import type { Settings } from '../core/config.ts';
import { GATE_DEFAULTS, type GateSettings } from '../core/defaults.ts';
import type { LoadPart, PartContext, Parts } from '../core/ports.ts';
import { readOptions } from '../core/read-options.ts';

type Context = Omit<PartContext, 'settings'> & { readonly settings: GateSettings };

export interface LoadedParts {
  /** Loads a part once. A failure is said once: whoever asks again in this page gets the same answer. */
  part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]>;
  /** The same for whoever has nothing to do where it fails. Resolves once that is done, or has failed. */
  use<Name extends keyof Parts>(name: Name, then?: (part: Parts[Name]) => void | Promise<void>): Promise<void>;
  stop(): void;
}

/**
 * @param contextOf asked when a part is there: the context names `use`
 * @param lost called where the recorder cannot be loaded, or finds fault with the options
 */
export function createParts(load: LoadPart, contextOf: () => Context, lost: () => void): LoadedParts {
  const loading: { -readonly [Name in keyof Parts]?: Promise<Parts[Name]> } = {};
  let stopAttending: (() => void) | undefined;

  function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
    const context = contextOf();
    const { window, input, settings, consent } = context;
    loading[name] ??= load(name, settings)
      .then(({ mount, defaults, attend }) => {
        const own = { ...context, settings: readOptions(input, { ...GATE_DEFAULTS, ...defaults } as Settings) };
        stopAttending ??= attend?.(own);
        return mount(own);
      })
      .catch((error) => {
        if (name === 'recorder') {
          if (loading.ui) use('ui', (ui) => ui.stop());
          loading.ui = loading.recorder as Promise<never>;
          lost();
          // This looks after the page as well, and loads what tells the owner where they look; so does the recorder.
          use('button');
        } else use('recorder', (recorder) => recorder.lacks(name));
        // A part may fail that the visitor's yes does not depend on.
        window.console.error(`consent-gate: ${consent() ? '' : 'nothing analytical runs: '}${error}`);
        throw error;
      }) as never;
    return loading[name] as Promise<Parts[Name]>;
  }

  const use: LoadedParts['use'] = (name, then) => part(name).then(then as () => void, () => {});
  return {
    part,
    use,
    stop() {
      stopAttending?.();
      for (const name of Object.keys(loading)) use(name as keyof Parts, (loaded) => loaded.stop());
    },
  };
}
