// The editor for a shape.
import { Choices } from './Choices.tsx';
import type { EditorProps } from './editor-props.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LineField } from './LineField.tsx';
import { RecordFields } from './RecordFields.tsx';
import { Rows } from './Rows.tsx';
import { SelectField } from './SelectField.tsx';
import { Tags } from './Tags.tsx';
import { Texts } from './Texts.tsx';
import { WordsByCategory } from './WordsByCategory.tsx';

export function Editor({ shape, ...props }: EditorProps) {
  switch (shape.kind) {
    case 'text':
    case 'number':
    case 'words':
    case 'category':
      return <LineField {...props} shape={shape} />;
    case 'tags':
      return <Tags {...props} shape={shape} />;
    case 'choice':
      return props.path.includes('.') ? <SelectField {...props} shape={shape} /> : <Choices {...props} shape={shape} />;
    case 'flag':
    case 'ticks':
      return <Choices {...props} shape={shape} />;
    case 'record':
      return (
        <FieldGroup {...props}>
          <RecordFields {...props} fields={shape.fields} />
        </FieldGroup>
      );
    case 'rows':
      return <Rows {...props} shape={shape} />;
    case 'texts':
      return <Texts {...props} shape={shape} />;
    case 'wordsByCategory':
      return <WordsByCategory {...props} shape={shape} />;
  }
}
