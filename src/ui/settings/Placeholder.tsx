// What stands in place of embedded content that would tell a third party of the visit.
import type { CategoryConfig } from '../../core/config.ts';
import { askedIds } from '../../core/decide.ts';
import type { Notice } from '../../core/event.ts';
import { urlsIn } from '../../core/urls-in.ts';
import { bannerMessages } from '../../locales/en.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import { resolved } from './resolved.ts';
import { categoryTexts } from './settings-notice.ts';

interface PlaceholderProps {
  readonly model: Model;
  /** The held frame: its `data-src` or `data-srcdoc` says whose content it is. */
  readonly frame: HTMLElement;
  readonly category: string;
}

export function Placeholder({ model, frame, category }: PlaceholderProps) {
  const notice = placeholderNotice(model, frame, category);
  const allow = () => {
    const { categories } = model.context.settings;
    const present = model.consent.value?.choices;
    // A service takes its category with it; all else stays as it is.
    const allowed = described(model, category).map(({ id }) => id);
    const choices = Object.fromEntries(
      askedIds(categories).map((id) => [id, allowed.includes(id) || present?.[id] === true]),
    );
    model.decide('save', choices, 'placeholder', notice, model.text(bannerMessages)('saved'));
  };
  return (
    <div class={`ui placeholder ${model.context.settings.theme}`} lang={model.locale} dir={model.direction}>
      <strong part="title">{notice.title}</strong>
      <p part="text">{notice.body}</p>
      <button type="button" part="accept" class="answer" onClick={allow}>
        {notice.buttons[0]}
      </button>
    </div>
  );
}

function placeholderNotice(model: Model, frame: HTMLElement, id: string): Notice {
  const text = model.text(settingsMessages);
  const texts = described(model, id).map((each) => categoryTexts(text, each));
  return {
    title: text('frameTitle'),
    body: text('frameText', { host: source(frame), category: texts.map(({ label }) => label).join(': ') }),
    buttons: [text('frameAllow')],
    categories: texts,
  };
}

/** The category that holds the content, and the service inside it where it is marked with one. */
function described({ context }: Model, id: string): readonly CategoryConfig[] {
  const category = context.settings.categories.find((known) => askedIds([known]).includes(id)) ?? { id };
  const service = category.services?.find((known) => known.id === id);
  return service ? [category, service] : [category];
}

/** The host the content would come from; of a page written into the frame, each one it names. */
function source({ dataset: { src, srcdoc = '' } }: HTMLElement): string {
  const named = src === undefined ? urlsIn(srcdoc) : [src];
  const hosts = (named.length ? named : ['']).map((address) => resolved(address).hostname || address);
  return hosts.filter((host, index) => hosts.indexOf(host) === index).join(', ');
}
