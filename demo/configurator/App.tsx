// The page: the options on one side, on the other what they make.
import { CopyButton } from './CopyButton.tsx';
import { Jump } from './Jump.tsx';
import type { Model } from './model.ts';
import { OptionGroup } from './OptionGroup.tsx';
import { GROUPS } from './options.ts';
import { Preview } from './Preview.tsx';
import { Snippets, tagOf } from './Snippets.tsx';
import { Summary } from './Summary.tsx';

export function App({ model }: { readonly model: Model }) {
  const problems = model.addressProblems.value;
  return (
    <>
      <header class="top">
        <div>
          <h1>Set up your cookie banner</h1>
          <p>
            Answer what you know, try the banner, paste the tag. What you type stays in this page and in its address:
            nothing is sent anywhere.
          </p>
        </div>
        <div class="actions">
          <CopyButton model={model} text={() => tagOf(model)} what="the tag" label="Copy tag" main />
          <CopyButton model={model} text={() => linkTo(model)} what="the link to this setup" label="Copy link" />
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
              <OptionGroup key={group.id} model={model} group={group} />
            ))}
          </div>
          <div class="result">
            <Preview model={model} />
            <Summary model={model} />
          </div>
        </div>
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
