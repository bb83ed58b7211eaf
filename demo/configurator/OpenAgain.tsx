// Takes a file that was downloaded here before, and sets everything up as it was.
import { useRef, useState } from 'preact/hooks';
import { SiteProblems } from '../../src/site/site.ts';
import type { Model } from './model.ts';
import { openedFile } from './opened-file.ts';

export function OpenAgain({ model }: { readonly model: Model }) {
  const field = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      model.openSite(await openedFile(file));
      setProblems([]);
      model.say(`Opened: ${file.name}.`);
    } catch (error) {
      if (!(error instanceof SiteProblems)) throw error;
      setProblems(error.problems);
    }
    // The same file may be chosen again.
    if (field.current) field.current.value = '';
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => field.current?.click()}>
        Open again …
      </button>
      <input
        ref={field}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-label="What you took along before: consent-gate.json, the archive, or consent.js"
        accept=".json,.zip,.js"
        onChange={({ currentTarget }) => open(currentTarget.files?.[0])}
      />
      {problems.length > 0 && (
        <div class="notes-wide" role="alert">
          <p>This file could not be opened:</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
