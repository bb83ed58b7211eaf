// One group of options: what most owners need, and the rest behind "More".
import { useRef } from 'preact/hooks';
import explanations from './explanations.json' with { type: 'json' };
import { Editor } from './fields/Editor.tsx';
import { LookFields } from './LookFields.tsx';
import type { Model } from './model.ts';
import type { Group, Option } from './options.ts';
import { PasteRows } from './PasteRows.tsx';
import { defaultOf } from './set-option.ts';
import type { Value } from './shape.ts';

interface OptionGroupProps {
  readonly model: Model;
  readonly group: Group;
}

export function OptionGroup({ model, group: { id, title, about, options } }: OptionGroupProps) {
  const rest = options.filter(({ more }) => more);
  const changed = rest.filter(({ name }) => model.options.value[name] !== undefined).length;
  // What a link has set must not be out of sight; and what was opened stays open when its last value goes.
  const opened = useRef(false);
  opened.current ||= changed > 0;
  const editor = (option: Option) => <OptionEditor key={option.name} model={model} option={option} />;
  return (
    <section class="card" aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{title}</h2>
      <p class="lead">{about}</p>
      {options.filter(({ more }) => !more).map(editor)}
      {id === 'look' && <LookFields model={model} />}
      {rest.length > 0 && (
        <details open={opened.current}>
          <summary>
            More: {rest.map(({ label }) => label).join(', ')}
            {changed > 0 && <span class="count"> ({changed} set)</span>}
          </summary>
          {rest.map(editor)}
        </details>
      )}
    </section>
  );
}

function OptionEditor({ model, option: { name, label, shape } }: { readonly model: Model; readonly option: Option }) {
  const advice = model.advice.value.filter(({ option }) => option === name);
  const value =
    model.options.value[name] ?? (shape.kind === 'text' ? undefined : (defaultOf(name) as Value | undefined));
  return (
    <>
      <Editor
        model={model}
        path={name}
        label={label}
        about={explanations[name]}
        advice={advice}
        shape={shape}
        value={value ?? undefined}
        change={(next) => model.set(name, next)}
      />
      {name === 'cookies' && <PasteRows model={model} />}
    </>
  );
}
