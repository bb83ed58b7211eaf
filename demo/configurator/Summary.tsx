// How it stands: what is wrong, what is advised, each a way to its field.
import { idOf } from './fields/editor-props.ts';
import type { Model } from './model.ts';
import { optionOf } from './options.ts';

export function Summary({ model }: { readonly model: Model }) {
  const faults = model.faults.value;
  const advice = model.advice.value;
  const remarks = [
    ...faults.map(({ option, path, text }) => ({ kind: 'fault', option, path, text })),
    ...advice.map(({ option, text }) => ({ kind: 'advice', option, path: option as string, text })),
  ];
  const state = faults.length > 0 ? 'fault' : advice.length > 0 ? 'advice' : 'fine';
  return (
    <section class={`card summary ${state}`} aria-labelledby="summary-title">
      <h2 id="summary-title">{headline(faults.length, advice.length)}</h2>
      {/* A heading cannot be a live region as well. */}
      <p role="status" class="unseen">
        {headline(faults.length, advice.length)}
      </p>
      <ul class="remarks">
        {remarks.map(({ kind, option, path, text }) => (
          <li key={path + text} class={kind}>
            <a href={`#${idOf(path)}`} onClick={(event) => reach(event, path, option)}>
              {(option && optionOf(option)?.label) ?? (option === 'look' ? 'Colours, corners, font' : path)}
            </a>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function headline(faults: number, advice: number): string {
  if (faults > 0) return `${faults} ${faults === 1 ? 'thing' : 'things'} to mend: until then nothing runs`;
  return advice > 0
    ? `It works. ${advice} ${advice === 1 ? 'thing' : 'things'} to think about`
    : 'Everything is in order';
}

/** The address is taken by the options, so the link is followed here. */
function reach(event: Event, path: string, option: string | null): void {
  event.preventDefault();
  const field = document.getElementById(idOf(path)) ?? document.getElementById(idOf(option ?? path));
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}
