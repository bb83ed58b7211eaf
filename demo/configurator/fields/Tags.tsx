// Google's IDs in one line, and below it a line for each of their parameters.
import { useState } from 'preact/hooks';
import type { Value, ValueRecord } from '../shape.ts';
import { idOfTag, parameterFrom, parametersOf, tagOf, textOfParameter, withIds } from '../tags.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { LineField } from './LineField.tsx';

export function Tags(props: EditorProps<'tags'>) {
  const { shape, value, change } = props;
  const tags = Array.isArray(value) ? value : [];
  return (
    <>
      <LineField
        {...props}
        shape={{ kind: 'words', placeholder: shape.placeholder }}
        value={tags.map(idOfTag)}
        change={(ids) => change(withIds(tags, Array.isArray(ids) ? ids.map(String) : []))}
      />
      {tags.map((tag, index) => (
        <Parameters
          // biome-ignore lint/suspicious/noArrayIndexKey: an ID that is being typed has no identity but its place
          key={index}
          {...props}
          path={`${props.path}[${index}]`}
          label={idOfTag(tag)}
          value={tag}
          change={(next) => change(tags.map((other, at) => (at === index ? (next ?? other) : other)))}
        />
      ))}
    </>
  );
}

function Parameters({ model, path, label, value = '', change }: EditorProps<'tags'>) {
  const parameters = parametersOf(value);
  const [name, setName] = useState('');
  const set = (next: ValueRecord) => change(tagOf(idOfTag(value), next));
  const add = () => {
    set({ ...parameters, [name]: '' });
    setName('');
    requestAnimationFrame(() => document.getElementById(idOf(`${path}.${name}`))?.focus());
  };
  const remove = (gone: string) => {
    const { [gone]: _, ...others } = parameters;
    set(others);
    model.say(`The setting ${gone} of ${label} is removed.`);
    document.getElementById(idOf(`${path}-name`))?.focus();
  };
  return (
    <details class="paste" open={Object.keys(parameters).length > 0}>
      <summary>Settings of {label}</summary>
      {Object.entries(parameters).map(([each, entry]) => (
        <div key={each} class="row">
          <LineField
            model={model}
            path={`${path}.${each}`}
            label={each}
            shape={{ kind: 'text' }}
            value={textOfParameter(entry as Value)}
            change={(typed) => set({ ...parameters, [each]: parameterFrom(String(typed ?? '')) })}
          />
          <button type="button" class="quiet" onClick={() => remove(each)}>
            Remove <span class="unseen">the setting {each}</span>
          </button>
        </div>
      ))}
      <div class="field">
        <label for={idOf(`${path}-name`)}>Name of a setting</label>
        <input
          id={idOf(`${path}-name`)}
          type="text"
          value={name}
          placeholder="cookie_domain"
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setName(currentTarget.value.trim())}
        />
      </div>
      <button type="button" class="add" disabled={!name || name === 'id' || name in parameters} onClick={add}>
        Add this setting
      </button>
    </details>
  );
}
