// The live preview: a real page with the real gate in it, and the buttons that say how it is looked at.
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES, nameOf } from './languages.ts';
import type { Model } from './model.ts';
import { createPreviewFrames } from './preview-frames.ts';
import { previewOrder } from './preview-order.ts';
import { Screen } from './Screen.tsx';
import { Segments } from './Segments.tsx';
import { SentEvent } from './SentEvent.tsx';

/** While somebody types, a new page for each letter would be too much. */
const PAUSE = 250;

const LANGUAGE_NAMES = LANGUAGES.map((code) => [code, nameOf(code)] as const).sort(([, one], [, other]) =>
  one.localeCompare(other),
);

export function Preview({ model }: { readonly model: Model }) {
  const box = useRef<HTMLDivElement>(null);
  const again = useRef(() => {});
  const [sent, setSent] = useState('');
  const view = model.view.value;

  useEffect(() => {
    if (!box.current) return;
    const frames = createPreviewFrames(box.current, ({ posted, link }) => {
      if (posted?.includes('"eventId"')) setSent(posted);
      if (link !== undefined) model.say(`On your page this link leads to ${link}.`);
    });
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const order = previewOrder({
        options: model.soundOptions.value,
        look: model.look.value,
        view: model.view.value,
      });
      clearTimeout(waiting);
      waiting = setTimeout(() => frames.show(order), box.current?.firstChild ? PAUSE : 0);
    });
    again.current = () => {
      const [options, look, view] = [model.soundOptions.peek(), model.look.peek(), model.view.peek()];
      frames.show(previewOrder({ options, look, view }), true);
    };
    return () => {
      clearTimeout(waiting);
      stop();
      frames.stop();
    };
  }, [model]);

  const { locale } = model.options.value;
  return (
    <section class="preview" id="preview" aria-labelledby="preview-title" tabIndex={-1}>
      <h2 id="preview-title">Preview</h2>
      <div class="toolbar">
        <Segments
          label="Screen"
          value={view.screen}
          choices={{ desktop: 'Desktop', phone: 'Phone' }}
          choose={(screen) => model.show({ screen })}
        />
        <Segments
          label="Visitor’s system"
          value={view.scheme}
          choices={{ light: 'Light', dark: 'Dark' }}
          choose={(scheme) => model.show({ scheme })}
        />
        <label class="language">
          <span>Language</span>
          <select
            value={view.language}
            disabled={locale !== undefined}
            onChange={({ currentTarget }) => model.show({ language: currentTarget.value })}
          >
            {LANGUAGE_NAMES.map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Segments
          label="What stands"
          value={view.stage}
          choices={{ banner: 'Banner', settings: 'Settings', answered: 'After a yes' }}
          choose={(stage) => model.show({ stage })}
        />
      </div>
      <Screen box={box} screen={view.screen} />
      <p class="under-preview">
        {model.faults.value.length > 0
          ? 'What is not right yet is left out here.'
          : 'The real thing: answer it. Nothing is kept and nothing leaves this page.'}{' '}
        <button type="button" class="link" onClick={() => again.current()}>
          Ask again
        </button>
      </p>
      <SentEvent body={sent} hasEndpoint={model.options.value.endpoint !== undefined} />
    </section>
  );
}
