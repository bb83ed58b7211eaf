// What an owner takes along, in tabs.
import { useState } from 'preact/hooks';
import { lookCss } from '../../src/site/look-css.ts';
import { blockSnippet, tagSnippet } from '../../src/site/tag.ts';
import { Code } from './Code.tsx';
import { Files } from './Files.tsx';
import { INTEGRITY, LANGUAGES } from './languages.ts';
import type { Model } from './model.ts';
import { servedDist } from './served-dist.ts';
import { accessibilityStatement } from './snippets/accessibility.ts';
import { loadsMore, policy } from './snippets/csp.ts';
import { npmSnippet } from './snippets/npm.ts';
import { preloadSnippet } from './snippets/preload.ts';
import { servicesIn } from './state.ts';
import { TagSettings } from './TagSettings.tsx';

/** The tag as it is set up now. */
export function tagOf({ pageOptions, view }: Model): string {
  const { script, pinned } = view.value;
  return tagSnippet(pageOptions.value, { src: script, integrity: pinned ? INTEGRITY['consent-gate.js'] : undefined });
}

const TABS = {
  tag: 'Tag',
  css: 'CSS',
  json: 'JSON',
  npm: 'npm',
  csp: 'Policy',
  files: 'Files',
  access: 'Accessibility',
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

export function Snippets({ model }: { readonly model: Model }) {
  const [tab, setTab] = useState<Tab>('tag');
  const choose = (next: Tab) => {
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = NAMES.indexOf(tab);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(NAMES.at(to % NAMES.length) ?? tab);
  };
  return (
    <section class="card snippets" id="take" aria-labelledby="take-title" tabIndex={-1}>
      <h2 id="take-title">Or put it there by hand</h2>
      <div role="tablist" aria-label="What to take" class="tabs" onKeyDown={onKeyDown}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="tab-panel"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => choose(name)}
          >
            {TABS[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Panel model={model} tab={tab} />
      </div>
    </section>
  );
}

function Panel({ model, tab }: { readonly model: Model; readonly tab: Tab }) {
  const options = model.pageOptions.value;
  const { script } = model.view.value;
  const styled = lookCss(model.look.value, options) !== '';
  switch (tab) {
    case 'tag':
      return (
        <>
          <p>
            Paste it <strong>first</strong> in the <code>&lt;head&gt;</code> of every page, before any other script.
          </p>
          {styled && <p>Your colours, corners and font go into your style sheet: see the next tab, CSS.</p>}
          <Code model={model} what="the tag" text={tagOf(model)} />
          <TagSettings model={model} />
          <h3>The banner sooner, on slow networks</h3>
          <p>
            Right behind the tag, in pages for visitors who have not answered: what the banner is made of is asked for
            together with the gate. The files must be ones that a browser may keep (<code>Cache-Control: max-age</code>
            ).
            {options.locale === undefined && ' Where you choose one language for all, its file is asked for too.'}
          </p>
          <Code
            model={model}
            what="the lines for the banner"
            text={preloadSnippet(options, script, INTEGRITY, LANGUAGES)}
          />
        </>
      );
    case 'css':
      return <Css model={model} />;
    case 'json':
      return (
        <>
          <p>
            All options as a data block, before a tag that has only its <code>src</code>.
          </p>
          <Code model={model} what="the data block" text={blockSnippet(options)} />
        </>
      );
    case 'npm':
      return (
        <>
          <p>
            For a site with a bundler: <code>npm install consent-gate</code>, then where your client’s code begins:
          </p>
          <Code
            model={model}
            what="the TypeScript"
            text={npmSnippet(model.options.value, servicesIn(model.view.value))}
          />
        </>
      );
    case 'csp':
      return (
        <>
          <p>
            The strictest <code>Content-Security-Policy</code> under which everything runs with these options. Add what
            your own page needs.
          </p>
          {loadsMore(options) && (
            <p>
              It knows Google Analytics. What your container or your advertising tags load besides needs the sources
              that <a href="https://developers.google.com/tag-platform/security/guides/csp">Google lists for each</a>.
            </p>
          )}
          <h3>Where your pages have no nonces</h3>
          <Code
            model={model}
            kind="policy"
            what="the policy without nonces"
            text={policy(options, { script, nonces: false, styled })}
          />
          <h3>With a nonce, on the tag too</h3>
          <Code
            model={model}
            kind="policy"
            what="the policy with a nonce"
            text={policy(options, { script, nonces: true, styled })}
          />
        </>
      );
    case 'files':
      return <Files model={model} />;
    case 'access':
      return (
        <>
          <p>
            For the accessibility statement of your site, which is about more than the banner. What it rests on, point
            by point, stands in the guide under <a href="../guide/about/accessibility.html">Accessibility statement</a>.
          </p>
          <Code
            model={model}
            what="the part of the statement"
            text={accessibilityStatement(options, { version: servedDist.version, styled })}
          />
        </>
      );
  }
}

function Css({ model }: { readonly model: Model }) {
  const css = lookCss(model.look.value, model.options.value);
  if (!css) {
    return (
      <p>
        Nothing to take: the look is the built-in one. Under <strong>Look and language</strong> you can choose colours,
        corners and font.
      </p>
    );
  }
  return (
    <>
      <p>Put it into the style sheet of your pages. The tag needs nothing more to find it.</p>
      <Code model={model} what="the CSS" text={css} />
    </>
  );
}
