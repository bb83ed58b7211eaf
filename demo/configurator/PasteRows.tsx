// Takes rows in that the audit proposes.
import { useState } from 'preact/hooks';
import type { Model } from './model.ts';
import { mergeRows, readRows } from './pasted-rows.ts';

export function PasteRows({ model }: { readonly model: Model }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const take = () => {
    try {
      const rows = readRows(text);
      model.set('cookies', mergeRows(model.options.value.cookies, rows));
      setText('');
      setFault('');
      model.say(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'} taken into the cookie table.`);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details class="paste">
      <summary>Paste rows that the audit proposes</summary>
      <div class="field">
        <label for="pasted-rows">Rows as JSON</label>
        <p class="about" id="pasted-rows-about">
          Run <code>npx consent-gate audit https://your-site --cookies</code> and paste what it prints. A row of a name
          that is in the table already takes its place.
        </p>
        <textarea
          id="pasted-rows"
          rows={4}
          spellcheck={false}
          value={text}
          aria-describedby={fault ? 'pasted-rows-about pasted-rows-fault' : 'pasted-rows-about'}
          aria-invalid={fault !== ''}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        {fault && (
          <p class="notes fault" id="pasted-rows-fault" role="alert">
            {fault}
          </p>
        )}
      </div>
      <button type="button" class="add" onClick={take}>
        Take them in
      </button>
    </details>
  );
}
