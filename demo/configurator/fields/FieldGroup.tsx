// Several fields under one name: a fieldset with its explanation and notes.
import type { ComponentChildren } from 'preact';
import { faultsAt } from '../faults.ts';
import { type EditorProps, idOf } from './editor-props.ts';
import { describedBy, Notes } from './Notes.tsx';

interface FieldGroupProps extends Pick<EditorProps, 'model' | 'path' | 'label' | 'about' | 'advice'> {
  readonly children: ComponentChildren;
}

export function FieldGroup({ model, path, label, about, advice, children }: FieldGroupProps) {
  const notes = { path, advice, faults: faultsAt(model.faults.value, path) };
  return (
    <fieldset class="field group" id={idOf(path)} aria-describedby={describedBy(notes, about)} tabIndex={-1}>
      <legend>{label}</legend>
      {about && (
        <p class="about" id={`${idOf(path)}-about`}>
          {about}
        </p>
      )}
      <Notes {...notes} />
      {children}
    </fieldset>
  );
}
