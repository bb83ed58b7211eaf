// A choice of few: all of them are seen, with what each means.
import { faultsAt } from '../faults.ts';
import type { Choice, Value } from '../shape.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { describedBy, Notes } from './Notes.tsx';

type Kind = 'choice' | 'flag' | 'ticks';

export function Choices({ model, path, label, about, advice, shape, value, change }: EditorProps<Kind>) {
  const notes = { path, advice, faults: faultsAt(model.faults.value, path, true) };
  const ticked = (choice: Value) => (Array.isArray(value) ? value.includes(choice) : value === choice);
  const choose = (choice: Value, on: boolean) => {
    if (shape.kind !== 'ticks') return change(choice);
    const others = Array.isArray(value) ? value.filter((each) => each !== choice) : [];
    change(on ? [...others, choice] : others);
  };
  return (
    <fieldset class="field choices" id={idOf(path)} aria-describedby={describedBy(notes, about)} tabIndex={-1}>
      <legend>{label}</legend>
      {about && (
        <p class="about" id={`${idOf(path)}-about`}>
          {about}
        </p>
      )}
      {choicesOf(shape).map((choice) => (
        <label key={choice.label} class="choice">
          <input
            type={shape.kind === 'ticks' ? 'checkbox' : 'radio'}
            name={idOf(path)}
            checked={ticked(choice.value)}
            onChange={({ currentTarget }) => choose(choice.value, currentTarget.checked)}
          />
          {choice.label}
        </label>
      ))}
      <Notes {...notes} />
    </fieldset>
  );
}

type AnyChoice = Omit<Choice, 'value'> & { readonly value: Value };

function choicesOf(shape: EditorProps<Kind>['shape']): readonly AnyChoice[] {
  if (shape.kind !== 'flag') return shape.choices;
  return [{ value: true, label: shape.on }, ...(shape.others ?? []), { value: false, label: shape.off }];
}
