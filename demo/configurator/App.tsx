// The page: the options on one side, on the other what they make.
import { Fragment } from 'preact';
import { CopyButton } from './CopyButton.tsx';
import { Jump } from './Jump.tsx';
import type { Model } from './model.ts';
import { OpenAgain } from './OpenAgain.tsx';
import { OptionGroup } from './OptionGroup.tsx';
import { GROUPS } from './options.ts';
import { Preview } from './Preview.tsx';
import { Snippets, tagOf } from './Snippets.tsx';
import { Summary } from './Summary.tsx';
import { Services } from './services/Services.tsx';
import { YourFiles } from './YourFiles.tsx';

export function App({ model }: { readonly model: Model }) {
  const problems = model.addressProblems.value;
  return (
    <>
      <header class="top">
        <div>
          <h1>Set up your cookie banner</h1>
          <p>
            Answer what you know, try the banner, take your files. What you type stays in this page and in its address:
            nothing is sent anywhere.
          </p>
        </div>
        <div class="actions">
          <button type="button" class="copy main" onClick={() => document.getElementById('yours')?.focus()}>
            Get your files
          </button>
          <CopyButton model={model} text={() => tagOf(model)} what="the tag" label="Copy tag" />
          <CopyButton model={model} text={() => linkTo(model)} what="the link to this setup" label="Copy link" />
          <OpenAgain model={model} />
          <button type="button" class="quiet" onClick={() => restart(model)}>
            Start anew
          </button>
        </div>
      </header>
      {problems.length > 0 && (
        <div class="card broken" role="alert">
          <h2>This link could not be read in full</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>The rest of it counts. Copy the link anew to have one without these.</p>
        </div>
      )}
      <main>
        <div class="columns">
          <div class="options" id="options" tabIndex={-1}>
            {GROUPS.map((group) => (
              <Fragment key={group.id}>
                {group.id === 'ask' && <Services model={model} />}
                <OptionGroup model={model} group={group} />
              </Fragment>
            ))}
          </div>
          <div class="result">
            <Preview model={model} />
            <Summary model={model} />
          </div>
        </div>
        <YourFiles model={model} />
        <Snippets model={model} />
      </main>
      <Jump />
      <p role="status" class="said">
        {model.said.value}
      </p>
    </>
  );
}

const linkTo = ({ address }: Model) => `${location.href.replace(/#.*/, '')}#${address.peek()}`;

/** What was there stays one step back in the browser's history. */
function restart(model: Model): void {
  if (model.address.peek()) {
    history.replaceState(null, '', `#${model.address.peek()}`);
    history.pushState(null, '', location.pathname + location.search);
  }
  model.startAnew();
  model.say('All options are as they were at the start. “Back” in your browser brings yours again.');
}
