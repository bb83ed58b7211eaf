// What an owner takes along: the files of this very site, ready to be uploaded, and the line to paste.
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { nameOf } from './languages.ts';
import { download, type Made, type MadeFiles, madeFiles } from './made-files.ts';
import type { Model } from './model.ts';
import { siteOf } from './site-of.ts';

/** While somebody types, new files for each letter would be too much. */
const PAUSE = 300;

export function YourFiles({ model }: { readonly model: Model }) {
  const [made, problem] = useMade(model);
  return (
    <section class="card yours" id="yours" aria-labelledby="yours-title" tabIndex={-1}>
      <h2 id="yours-title">Your files</h2>
      <p class="lead">Everything for your site, ready to be uploaded, and one line to paste. Take one of the two.</p>
      <SiteSettings model={model} />
      {problem && (
        <p class="fault notes" role="status">
          {problem}
        </p>
      )}
      {made && (
        <div class="ways">
          <section class="way" aria-labelledby="way-folder">
            <h3 id="way-folder">A folder</h3>
            <p>
              The best for a site whose files you can upload. Visitors load only what they need, and the folder has a
              page that shows your banner at work and what to do.
            </p>
            <ol>
              <li>
                <Download made={made.folder} label="Download the folder" about={`zip, ${made.folder.files} files`} />
                Unpack it into the public folder of your site.
              </li>
              <li>
                Paste this <strong>first</strong> in the <code>&lt;head&gt;</code> of every page:
                <Line model={model} text={made.folder.line} what="the line for the folder" />
              </li>
            </ol>
          </section>
          <section class="way" aria-labelledby="way-one">
            <h3 id="way-one">One file</h3>
            <p>
              For a place that takes one file or one box of code. Everything is inside, in{' '}
              {made.one.languages.map(nameOf).join(', ')}: every page loads all of it once.
            </p>
            <ol>
              <li>
                <Download
                  made={made.one}
                  label="Download consent.js"
                  about={`${Math.round(made.one.code.length / 1000)} kB, a third of it when compressed`}
                />
                Upload it.
              </li>
              <li>
                Paste this <strong>first</strong> in the <code>&lt;head&gt;</code> of every page:
                <Line model={model} text={made.one.line} what="the line for the one file" />
              </li>
            </ol>
            <p class="about">
              Only a box of code?{' '}
              <CopyButton model={model} text={made.one.code} what="the code for a box" label="Copy the whole code" />
            </p>
          </section>
        </div>
      )}
      <p class="about">
        Both can be opened here again: <strong>Open again</strong> takes the archive, its <code>consent-gate.json</code>{' '}
        or <code>consent.js</code>. With Node.js, <code>npx consent-gate add</code> does the same.
      </p>
    </section>
  );
}

/** The files of what is set up now, or why there are none. */
function useMade(model: Model): readonly [made: MadeFiles | null, problem: string] {
  const [state, setState] = useState<readonly [MadeFiles | null, string]>([null, '']);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    const stop = effect(() => {
      const number = ++newest;
      const show = (made: MadeFiles | null, problem: string) => number === newest && setState([made, problem]);
      clearTimeout(waiting);
      try {
        const site = siteOf(model);
        waiting = setTimeout(async () => {
          try {
            show(await madeFiles(site), '');
          } catch (error) {
            show(null, `The files could not be made: ${error instanceof Error ? error.message : error}.`);
          }
        }, PAUSE);
      } catch {
        show(null, 'Something has to be mended first: see above.');
      }
    });
    return () => {
      stop();
      clearTimeout(waiting);
      newest = -1;
    };
  }, [model]);
  return state;
}

function SiteSettings({ model }: { readonly model: Model }) {
  const { base } = model.view.value;
  return (
    <div class="tag-settings">
      <LanguageChoice model={model} />
      <div class="field">
        <label for="site-base">Address of your public folder</label>
        <input
          id="site-base"
          type="text"
          value={base}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="site-base-about"
          aria-invalid={!base.endsWith('/')}
          onInput={({ currentTarget }) => model.show({ base: currentTarget.value })}
        />
        <p class="about" id="site-base-about">
          It ends in a slash. Leave “/” unless your site lives in a folder of its host, such as /shop/.
        </p>
      </div>
    </div>
  );
}

interface DownloadProps {
  readonly made: Made;
  readonly label: string;
  readonly about: string;
}

const Download = ({ made, label, about }: DownloadProps) => (
  <p class="take">
    <button type="button" class="copy main" onClick={() => download(made)}>
      {label}
    </button>
    <span class="about">{about}</span>
  </p>
);

function Line({ model, text, what }: { readonly model: Model; readonly text: string; readonly what: string }) {
  return (
    <div class="code wrapped">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton model={model} text={text} what={what} main />
    </div>
  );
}
