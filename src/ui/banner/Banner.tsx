// The first layer: who asks, why, and a yes and a no of one look. Not modal, and it never takes the focus.
import { bannerMessages } from '../../locales/en.ts';
import type { Model } from '../host/model.ts';
import { bannerNotice } from './banner-notice.ts';

interface BannerProps {
  readonly model: Model;
  readonly openSettings: (opener: Element) => void;
}

export function Banner({ model, openSettings }: BannerProps) {
  const text = model.text(bannerMessages);
  const notice = bannerNotice(model);
  const [accept, decline, settings] = notice.buttons;
  const { policyUrl } = model.context.settings;
  const answer = (yes: boolean) =>
    model.decide(yes ? 'accept-all' : 'decline-all', yes, 'banner', notice, text('saved'));
  return (
    <section class="banner" part="banner" aria-labelledby="title" tabIndex={-1}>
      <div class="words">
        <h2 id="title" part="title">
          {notice.title}
        </h2>
        <p part="text">
          {notice.body}{' '}
          {policyUrl && (
            <a part="link" href={policyUrl}>
              {text('policy')}
            </a>
          )}
        </p>
      </div>
      <div class="buttons">
        <button type="button" part="accept" class="answer" onClick={() => answer(true)}>
          {accept}
        </button>
        <button type="button" part="decline" class="answer" onClick={() => answer(false)}>
          {decline}
        </button>
        <button
          type="button"
          part="settings"
          class="quiet"
          aria-haspopup="dialog"
          onClick={(event) => openSettings(event.currentTarget)}
        >
          {settings}
        </button>
      </div>
    </section>
  );
}
