// A choice inside a row, where there is no room to show all of them.
import { faultsAt } from '../faults.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { describedBy, Notes } from './Notes.tsx';

export function SelectField({ model, path, label, shape, value, change }: EditorProps<'choice'>) {
  const notes = { path, faults: faultsAt(model.faults.value, path) };
  return (
    <div class="field select">
      <label for={idOf(path)}>{label}</label>
      <select
        id={idOf(path)}
        aria-describedby={describedBy(notes)}
        aria-invalid={notes.faults.length > 0}
        // What says no more than its absence is shown as that.
        value={shape.choices.some((choice) => choice.value === value) ? String(value) : ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        {shape.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Notes {...notes} />
    </div>
  );
}
