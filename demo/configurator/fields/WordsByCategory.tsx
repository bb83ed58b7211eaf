// Words for each category: a line each.
import { askedIn } from '../categories.ts';
import { isRecord } from '../shape.ts';
import type { EditorProps } from './editor-props.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LineField } from './LineField.tsx';

export function WordsByCategory(props: EditorProps<'wordsByCategory'>) {
  const { model, path, shape, value, change } = props;
  const lists = isRecord(value) ? value : {};
  const categories = [...new Set([...askedIn(model.pageOptions.value), ...Object.keys(lists)])];
  return (
    <FieldGroup {...props}>
      {categories.map((category) => (
        <LineField
          key={category}
          model={model}
          path={`${path}.${category}`}
          label={category}
          shape={{ kind: 'words', placeholder: shape.placeholder }}
          value={lists[category]}
          change={(words) => {
            const { [category]: _, ...others } = lists;
            change(Array.isArray(words) && words.length > 0 ? { ...others, [category]: words } : others);
          }}
        />
      ))}
    </FieldGroup>
  );
}
