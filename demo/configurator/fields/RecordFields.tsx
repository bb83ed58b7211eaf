// The fields of a record, or of one row.
import { type Field, isRecord, type Value } from '../shape.ts';
import { Editor } from './Editor.tsx';
import type { EditorProps } from './editor-props.ts';

interface RecordFieldsProps extends Pick<EditorProps, 'model' | 'path' | 'value' | 'change'> {
  readonly fields: readonly Field[];
}

export function RecordFields({ model, path, value, change, fields }: RecordFieldsProps) {
  const record = isRecord(value) ? value : {};
  const changeField = ({ name, optional }: Field, entry: Value | undefined) => {
    const isEmpty = entry === undefined || entry === '' || (Array.isArray(entry) && entry.length === 0);
    const { [name]: _, ...others } = record;
    if (isEmpty && optional) return change(others);
    // In their own order, so that what is written does not depend on what was typed first.
    const next = { ...record, [name]: entry ?? '' };
    const entries = fields.flatMap((field) =>
      field.name in next ? [[field.name, next[field.name] ?? ''] as const] : [],
    );
    // A record of nothing but empty texts is none.
    change(entries.every(([, each]) => each === '') && !path.endsWith(']') ? undefined : Object.fromEntries(entries));
  };
  return (
    <div class="fields">
      {fields.map((field) => (
        <Editor
          key={field.name}
          model={model}
          path={`${path}.${field.name}`}
          label={field.label}
          shape={field.shape}
          value={record[field.name]}
          change={(entry) => changeField(field, entry)}
        />
      ))}
    </div>
  );
}
