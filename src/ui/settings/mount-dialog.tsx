// The settings dialog while it is open: a Preact root of its own, in the place that the banner's root leaves for it. One root for
// both would be drawn in two ways: the bindings of the signals draw a component by themselves, later, and skip it otherwise.
import { render } from 'preact';
import type { SecondLayerPlace } from '../host/parts.ts';
import { createDialogModel } from './dialog-model.ts';
import { reveal } from './reveal.ts';
import { Settings } from './Settings.tsx';
import type { View } from './view.ts';

/** @returns takes the dialog away again */
export function mountDialog(view: View, { model, part, slot }: SecondLayerPlace): () => void {
  const dialog = createDialogModel(view);
  render(<Settings dialog={dialog} reveal={() => reveal(model, part)} />, slot);
  return () => {
    dialog.stop();
    render(null, slot);
  };
}
