// What stands in the host: the banner, a place for the settings, and the line that speaks to screen readers.
import type { RefObject } from 'preact';
import type { Model } from '../host/model.ts';
import { Banner } from './Banner.tsx';

interface AppProps {
  readonly model: Model;
  readonly banner: RefObject<HTMLElement | null>;
  /** Stays empty here: the settings are a root of their own. */
  readonly slot: RefObject<HTMLDivElement | null>;
  readonly openSettings: (opener: Element) => void;
}

export function App({ model, banner, slot, openSettings }: AppProps) {
  const { density, position } = model.context.settings;
  const { status, texts } = model;
  const asking = model.isAsking();
  return (
    <div class={`ui ${position} ${density}`} lang={texts.locale} dir={texts.direction}>
      {asking && <Banner model={model} region={banner} openSettings={openSettings} />}
      <div ref={slot} />
      <p role="status" tabIndex={-1} class={!asking && status ? 'status' : 'unseen'}>
        {status && <span key={status}>{status}</span>}
      </p>
    </div>
  );
}
