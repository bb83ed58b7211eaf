// Own texts in place of built-in ones: each begins as the built-in one, to be changed.
import { useState } from 'preact/hooks';
import { ENGLISH, MESSAGE_KEYS } from '../messages.ts';
import { isRecord } from '../shape.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LineField } from './LineField.tsx';

export function Texts(props: EditorProps<'texts'>) {
  const { model, path, value, change } = props;
  const texts = isRecord(value) ? value : {};
  const free = MESSAGE_KEYS.filter((key) => !(key in texts));
  const [wanted, setWanted] = useState('title');
  const next = free.includes(wanted) ? wanted : (free[0] ?? '');

  const add = () => {
    change({ ...texts, [next]: ENGLISH[next] ?? ENGLISH.settingsTitle ?? '' });
    model.say(`The text ${next} is yours to change.`);
    requestAnimationFrame(() => document.getElementById(idOf(`${path}.${next}`))?.focus());
  };
  const remove = (key: string) => {
    const { [key]: _, ...others } = texts;
    change(others);
    model.say(`The text ${key} is the built-in one again.`);
    document.getElementById(idOf(`${path}-add`))?.focus();
  };
  return (
    <FieldGroup {...props}>
      {Object.entries(texts).map(([key, text]) => (
        <div key={key} class="row">
          <LineField
            model={model}
            path={`${path}.${key}`}
            label={key}
            about={ENGLISH[key] && `Built in: ${ENGLISH[key]}`}
            shape={{ kind: 'text', long: true }}
            value={text}
            change={(changed) => change({ ...texts, [key]: changed ?? '' })}
          />
          <button type="button" class="quiet" onClick={() => remove(key)}>
            Remove <span class="unseen">the text {key}</span>
          </button>
        </div>
      ))}
      {next && (
        <div class="add-text">
          <label for={idOf(`${path}-key`)}>Which text</label>
          <select
            id={idOf(`${path}-key`)}
            value={next}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          >
            {free.map((key) => (
              <option key={key} value={key}>
                {key}: {(ENGLISH[key] ?? '').slice(0, 60)}
              </option>
            ))}
          </select>
          <button type="button" class="add" id={idOf(`${path}-add`)} onClick={add}>
            Change this text
          </button>
        </div>
      )}
    </FieldGroup>
  );
}
