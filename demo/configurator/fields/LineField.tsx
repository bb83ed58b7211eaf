// A value of one line: a text, a number, words with spaces between them, a category.
import { useState } from 'preact/hooks';
import { askedIn } from '../categories.ts';
import { faultsAt } from '../faults.ts';
import type { Shape, Value } from '../shape.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { describedBy, Notes } from './Notes.tsx';

type Line = 'text' | 'number' | 'words' | 'category';

export function LineField(props: EditorProps<Line>) {
  const { model, path, label, about, advice, shape } = props;
  const notes = { path, advice, faults: faultsAt(model.faults.value, path, true) };
  return (
    <div class={`field ${shape.kind}`}>
      <label for={idOf(path)}>{label}</label>
      {about && (
        <p class="about" id={`${idOf(path)}-about`}>
          {about}
        </p>
      )}
      <Input {...props} invalid={notes.faults.length > 0} describedBy={describedBy(notes, about)} />
      <Notes {...notes} />
    </div>
  );
}

interface InputProps extends EditorProps<Line> {
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

function Input({ model, path, shape, value, change, invalid, describedBy }: InputProps) {
  const shown = textOf(value);
  // What is typed, as long as it means the value: else the space after a word would be gone before the next one.
  const [typed, setTyped] = useState(shown);
  const common = { id: idOf(path), 'aria-describedby': describedBy, 'aria-invalid': invalid };
  if (shape.kind === 'category') {
    const known = [...(shape.necessary ? ['necessary'] : []), ...askedIn(model.pageOptions.value)];
    const choices = known.includes(shown) ? known : [shown, ...known];
    return (
      <select {...common} value={shown} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {choices.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    );
  }
  const onInput = ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    setTyped(currentTarget.value);
    change(parse(shape, currentTarget.value));
  };
  const text = textOf(parse(shape, typed)) === shown ? typed : shown;
  if (shape.kind === 'text' && shape.long) {
    return <textarea {...common} rows={2} value={text} placeholder={shape.placeholder} onInput={onInput} />;
  }
  const line = (
    <input
      {...common}
      type="text"
      value={text}
      inputMode={shape.kind === 'number' ? 'numeric' : undefined}
      placeholder={shape.kind === 'number' ? undefined : shape.placeholder}
      autocomplete="off"
      spellcheck={false}
      onInput={onInput}
    />
  );
  return shape.kind === 'number' ? (
    <span class="with-unit">
      {line} {shape.unit}
    </span>
  ) : (
    line
  );
}

const textOf = (value: Value | undefined) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

function parse({ kind }: Shape, text: string): Value | undefined {
  if (kind === 'words') return text.split(/[\s,]+/).filter(Boolean);
  return kind === 'number' && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
