// What stands on the tag besides the options: where its file is, and whether it is pinned.
import type { Model } from './model.ts';

export function TagSettings({ model }: { readonly model: Model }) {
  const { script, pinned } = model.view.value;
  return (
    <div class="tag-settings">
      <div class="field">
        <label for="tag-script">Where consent-gate.js is</label>
        <input
          id="tag-script"
          type="text"
          value={script}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => model.show({ script: currentTarget.value })}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={pinned}
          aria-describedby="pinned-about"
          onChange={({ currentTarget }) => model.show({ pinned: currentTarget.checked })}
        />
        <span>
          Refuse a changed file (<code>integrity</code>)
        </span>
      </label>
      <p class="about" id="pinned-about">
        Always where the file lies on somebody else’s host. The other files are covered by the same attribute.
      </p>
    </div>
  );
}
