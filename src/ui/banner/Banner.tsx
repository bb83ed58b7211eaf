// The first layer: who asks, why, and a yes and a no of one look. Not modal, and it never takes the focus.
import type { RefObject } from 'preact';
import { bannerMessages } from '../../locales/en.ts';
import type { Model } from '../host/model.ts';
import { bannerNotice } from './banner-notice.ts';

interface BannerProps {
  readonly model: Model;
  readonly region: RefObject<HTMLElement | null>;
  readonly openSettings: (opener: Element) => void;
}

export function Banner({ model, region, openSettings }: BannerProps) {
  const text = model.texts.of(bannerMessages);
  const notice = bannerNotice(model);
  const [accept, decline, settings] = notice.buttons;
  const { policyUrl } = model.context.settings;
  const answer = (yes: boolean) =>
    model.decide({
      action: yes ? 'accept-all' : 'decline-all',
      choices: yes,
      surface: 'banner',
      notice,
      said: text('saved'),
    });
  return (
    <section ref={region} class="banner" part="banner" aria-labelledby="title" tabIndex={-1}>
      <div class="words">
        <h2 id="title" part="title">
          {notice.title}
        </h2>
        <p part="text">{notice.body}</p>
      </div>
      <div class="buttons">
        <button type="button" part="accept" class="answer" onClick={() => answer(true)}>
          {accept}
        </button>
        <button type="button" part="decline" class="answer" onClick={() => answer(false)}>
          {decline}
        </button>
      </div>
      <div class="more">
        <button
          type="button"
          part="settings"
          class="tool"
          aria-haspopup="dialog"
          onClick={(event) => openSettings(event.currentTarget)}
        >
          {settings}
        </button>
        {policyUrl && (
          <a part="link" class="tool" href={policyUrl}>
            {text('policy')}
          </a>
        )}
      </div>
    </section>
  );
}
