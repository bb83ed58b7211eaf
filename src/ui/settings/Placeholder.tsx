// What stands in place of embedded content that would tell a third party of the visit.
import type { RefObject } from 'preact';
import type { CategoryConfig } from '../../core/config.ts';
import { askedIds } from '../../core/decide.ts';
import type { Notice } from '../../core/event.ts';
import { urlsIn } from '../../core/urls-in.ts';
import { bannerMessages } from '../../locales/en.ts';
import { categoryOf } from './category-of.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { posterOf } from './poster.ts';
import { providerPage } from './provider-page.ts';
import { resolved } from './resolved.ts';
import { categoryTexts } from './settings-notice.ts';
import type { View } from './view.ts';

interface PlaceholderProps {
  readonly view: View;
  readonly box: RefObject<HTMLDivElement | null>;
  /** The held frame: its `data-src` or `data-srcdoc` says whose content it is. */
  readonly frame: HTMLElement;
  readonly category: string;
  /** Shows this frame alone, in this page. */
  readonly letIn: () => void;
}

export function Placeholder({ view, box, frame, category, letIn }: PlaceholderProps) {
  const { model, texts, text } = view;
  const { context } = model;
  const { categories } = context.settings;
  const { locale, direction, of } = texts.value;
  const notice = placeholderNotice(view, frame, category);
  const [all, one] = notice.buttons;
  const poster = posterOf(frame);
  const page = providerPage(resolved(`${frame.dataset.src}`));
  const allow = () => {
    const present = model.consent?.choices;
    // A service takes its category with it; all else stays as it is.
    const allowed = described(categories, category).map(({ id }) => id);
    const choices = Object.fromEntries(
      categories.flatMap(askedIds).map((id) => [id, allowed.includes(id) || present?.[id] === true]),
    );
    model.decide({ action: 'save', choices, surface: 'placeholder', notice, said: of(bannerMessages)('saved') });
  };
  // Where nothing can be recorded, nothing is loaded.
  const showOne = () =>
    context.use('recorder', (recorder) => {
      recorder.showOne({ surface: 'placeholder', notice, locale });
      letIn();
    });
  return (
    <div
      ref={box}
      class="ui placeholder"
      lang={locale}
      dir={direction}
      style={{ backgroundImage: poster ? `url("${poster}")` : '' }}
    >
      <div class={poster ? 'card' : ''}>
        <strong part="title" dir="auto">
          {notice.title}
        </strong>
        <p part="text">{notice.body}</p>
        <div class="pair">
          <button type="button" part="accept" class="answer" onClick={allow}>
            {all}
          </button>
          {one && (
            <button type="button" part="only" class="answer" onClick={showOne}>
              {one}
            </button>
          )}
        </div>
        {page && <ExternalLink href={page}>{text.value('frameLink', { host: siteOf(page) })}</ExternalLink>}
      </div>
    </div>
  );
}

/** What an owner writes comes first, in its own direction; whose content it is and what a yes would mean is said all the same. */
function placeholderNotice({ model, text: { value: text } }: View, frame: HTMLElement, id: string): Notice {
  const { consentText, consentTitle, src } = frame.dataset;
  const texts = described(model.context.settings.categories, id).map((each) => categoryTexts(text, each));
  const body = text('frameText', { host: source(frame), category: texts.map(({ label }) => label).join(': ') });
  return {
    title: consentTitle || text('frameTitle'),
    body: consentText ? `\u2068${consentText}\u2069 ${body}` : body,
    // HTML that is written into a frame can be anybody's: the gate alone gives it back.
    buttons:
      /^http/.test(resolved(`${src}`).protocol) && src ? [text('frameAllow'), text('frameOnly')] : [text('frameAllow')],
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

const siteOf = (address: string) => resolved(address).hostname.replace('www.', '');
