// What stands in the host: the banner, the settings, and the line that speaks to screen readers.
import type { FunctionComponent } from 'preact';
import type { Model } from '../host/model.ts';
import { Banner } from './Banner.tsx';

interface AppProps {
  readonly model: Model;
  /** `null` until it is loaded. */
  readonly Settings: FunctionComponent | null;
  readonly openSettings: (opener: Element) => void;
}

export function App({ model, Settings, openSettings }: AppProps) {
  const { density, position, theme } = model.context.settings;
  const banner = model.isAsking();
  const status = model.status.value;
  return (
    <div class={`ui ${theme} ${position} ${density}`} lang={model.locale} dir={model.direction}>
      {banner && <Banner model={model} openSettings={openSettings} />}
      {model.settings.value && Settings && <Settings />}
      <p role="status" tabIndex={-1} class={banner || !status ? 'unseen' : 'status'}>
        {status}
      </p>
    </div>
  );
}
