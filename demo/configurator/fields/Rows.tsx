// A list of records, a box each, with buttons to add and to remove one.
import { useRef } from 'preact/hooks';
import { askedIn, nextCategory } from '../categories.ts';
import type { Model } from '../model.ts';
import type { Field, Value } from '../shape.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { RecordFields } from './RecordFields.tsx';

export function Rows(props: EditorProps<'rows'>) {
  const { model, path, shape, value, change } = props;
  const rows = Array.isArray(value) ? value : [];
  const { one, fields } = shape;
  const box = useRef<HTMLDivElement>(null);

  const add = () => {
    change([...rows, newRow(fields, model, one)]);
    model.say(`${name(one)} ${rows.length + 1} added.`);
    // Once it is there: the first field of the new row is what comes next.
    requestAnimationFrame(() => document.getElementById(idOf(`${path}[${rows.length}].${fields[0]?.name}`))?.focus());
  };
  const remove = (index: number) => {
    change(rows.filter((_, other) => other !== index));
    model.say(`${name(one)} ${index + 1} removed.`);
    box.current?.querySelector<HTMLElement>('.add')?.focus();
  };
  // Visitors are always asked for something.
  const fixed = path === 'categories' && rows.length === 1;
  return (
    <FieldGroup {...props}>
      <div ref={box}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place, which its path names too
          <fieldset key={index} class="row">
            <legend>
              {name(one)} {index + 1}
            </legend>
            <RecordFields
              model={model}
              path={`${path}[${index}]`}
              fields={fields}
              value={row}
              change={(next) => change(rows.map((other, at) => (at === index ? (next ?? {}) : other)))}
            />
            {!fixed && (
              <button type="button" class="quiet" onClick={() => remove(index)}>
                Remove <span class="unseen">{`${one} ${index + 1}`}</span>
              </button>
            )}
          </fieldset>
        ))}
        <button type="button" class="add" onClick={add}>
          Add a {one}
        </button>
      </div>
    </FieldGroup>
  );
}

const name = (one: string) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`;

function newRow(fields: readonly Field[], model: Model, one: string): Value {
  const entries = fields
    .filter(({ optional }) => !optional)
    .map(({ name, shape }): [string, Value] => {
      if (shape.kind === 'category') return [name, askedIn(model.pageOptions.value)[0] ?? 'necessary'];
      if (shape.kind === 'words') return [name, []];
      return [name, one === 'category' ? nextCategory(model.options.value) : ''];
    });
  return Object.fromEntries(entries);
}
