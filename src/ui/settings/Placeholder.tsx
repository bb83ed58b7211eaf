// What stands in place of embedded content that would tell a third party of the visit.
import type { RefObject } from 'preact';
import type { CategoryConfig } from '../../core/config.ts';
import { askedIds } from '../../core/decide.ts';
import type { Notice } from '../../core/event.ts';
import { urlsIn } from '../../core/urls-in.ts';
import { bannerMessages } from '../../locales/en.ts';
import { categoryOf } from './category-of.ts';
import { resolved } from './resolved.ts';
import { categoryTexts } from './settings-notice.ts';
import type { View } from './view.ts';

interface PlaceholderProps {
  readonly view: View;
  readonly box: RefObject<HTMLDivElement | null>;
  /** The held frame: its `data-src` or `data-srcdoc` says whose content it is. */
  readonly frame: HTMLElement;
  readonly category: string;
}

export function Placeholder({ view, box, frame, category }: PlaceholderProps) {
  const { model, texts } = view;
  const { theme, categories } = model.context.settings;
  const { locale, direction, of } = texts.value;
  const notice = placeholderNotice(view, frame, category);
  const allow = () => {
    const present = model.consent?.choices;
    // A service takes its category with it; all else stays as it is.
    const allowed = described(categories, category).map(({ id }) => id);
    const choices = Object.fromEntries(
      askedIds(categories).map((id) => [id, allowed.includes(id) || present?.[id] === true]),
    );
    model.decide({ action: 'save', choices, surface: 'placeholder', notice, said: of(bannerMessages)('saved') });
  };
  return (
    <div ref={box} class={`ui placeholder ${theme}`} lang={locale} dir={direction}>
      <strong part="title">{notice.title}</strong>
      <p part="text">{notice.body}</p>
      <button type="button" part="accept" class="answer" onClick={allow}>
        {notice.buttons[0]}
      </button>
    </div>
  );
}

function placeholderNotice({ model, text: { value: text } }: View, frame: HTMLElement, id: string): Notice {
  const texts = described(model.context.settings.categories, id).map((each) => categoryTexts(text, each));
  return {
    title: text('frameTitle'),
    body: text('frameText', { host: source(frame), category: texts.map(({ label }) => label).join(': ') }),
    buttons: [text('frameAllow')],
    categories: texts,
  };
}

/** The category that holds the content, and the service inside it where it is marked with one. */
function described(categories: readonly CategoryConfig[], id: string): readonly CategoryConfig[] {
  const category = categoryOf(categories, id);
  const service = category.services?.find((known) => known.id === id);
  return service ? [category, service] : [category];
}

/** The host the content would come from; of a page written into the frame, each one it names. */
function source({ dataset: { src, srcdoc = '' } }: HTMLElement): string {
  const named = src === undefined ? urlsIn(srcdoc) : [src];
  const hosts = (named.length ? named : ['']).map((address) => resolved(address).hostname || address);
  return hosts.filter((host, index) => hosts.indexOf(host) === index).join(', ');
}
