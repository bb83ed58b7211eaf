// Colours for light and for dark, corners and font: each as text and, where it is a colour, by the browser's own colour field.

import { BUILT_IN, fieldsOf, type Look, type LookField, schemesOf } from '../../src/site/look.ts';
import { longHex } from './contrast.ts';
import { idOf } from './fields/editor-props.ts';
import { describedBy, Notes } from './fields/Notes.tsx';
import type { Model } from './model.ts';

const TITLES = { light: 'On a light page', dark: 'On a dark page', both: 'Everywhere' } as const;

export function LookFields({ model }: { readonly model: Model }) {
  const advice = model.advice.value.filter(({ option }) => option === 'look');
  const notes = { path: 'look', advice, faults: [] };
  const about = 'Accept and Decline share one colour: neither may be louder. The other properties are in the guide.';
  return (
    <fieldset class="field group look" id={idOf('look')} aria-describedby={describedBy(notes, about)} tabIndex={-1}>
      <legend>Colours, corners, font</legend>
      <p class="about" id={`${idOf('look')}-about`}>
        {about}
      </p>
      <Notes {...notes} />
      {[...schemesOf(model.options.value), 'both' as const].map((part) => (
        <fieldset key={part} class="row">
          <legend>{TITLES[part]}</legend>
          <div class="fields">
            {fieldsOf(part).map((field) => (
              <Property key={field.name} model={model} part={part} field={field} />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}

interface PropertyProps {
  readonly model: Model;
  readonly part: keyof Look;
  readonly field: LookField;
}

function Property({ model, part, field: { name, label, pattern, placeholder } }: PropertyProps) {
  const id = idOf(`look.${part}.${name}`);
  const value = model.look.value[part][name] ?? '';
  const right = value === '' || pattern.test(value);
  const set = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
    model.setLook(part, name, currentTarget.value);
  const text = (
    <input
      id={id}
      type="text"
      value={value}
      placeholder={placeholder}
      autocomplete="off"
      spellcheck={false}
      aria-invalid={!right}
      onInput={set}
    />
  );
  const built = part === 'both' ? undefined : BUILT_IN[part][name];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {built ? (
        <span class="colour">
          <input
            type="color"
            aria-label={`${label}, chosen by eye`}
            value={longHex(right && value ? value : built)}
            onInput={set}
          />
          {text}
        </span>
      ) : (
        text
      )}
    </div>
  );
}
