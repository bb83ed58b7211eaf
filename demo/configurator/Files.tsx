// The files that have to lie beside each other, each to be taken from here, with its hash.

import { isLanguage, languageOf, neededFiles } from '../../src/site/needed-files.ts';
import { CopyButton } from './CopyButton.tsx';
import { ADDRESSES, INTEGRITY, nameOf } from './languages.ts';
import type { Model } from './model.ts';

export function Files({ model }: { readonly model: Model }) {
  const files = neededFiles(model.options.value, [...ADDRESSES.keys()]);
  const languages = files.filter(isLanguage);
  const values = files.map((file) => `${ADDRESSES.get(file)} ${hashOf(file)}`).join('\n');
  return (
    <>
      <p>
        Put these into one folder of your site. Or take the one file <FileLink file="consent-gate.standalone.js" />, if
        your site takes only one.
      </p>
      <p>
        <a class="download" href="./consent-gate.zip" download="consent-gate.zip">
          Download all of them, every language too (zip)
        </a>
      </p>
      <FileList files={files.filter((file) => !isLanguage(file))} />
      {languages.length > 0 && (
        <details>
          <summary>
            {languages.length} {languages.length === 1 ? 'language' : 'languages besides English: take those you need'}
          </summary>
          <FileList files={languages} />
        </details>
      )}
      <p class="about">
        The values are <code>integrity</code> hashes, as in <code>dist/integrity.json</code>.
      </p>
      <CopyButton model={model} text={values} what="all integrity values" label="Copy all values" main />
    </>
  );
}

const hashOf = (file: string) => INTEGRITY[ADDRESSES.get(file) ?? ''];

const FileLink = ({ file }: { readonly file: string }) => (
  <a href={`./${file}`} download={file}>
    {file}
  </a>
);

const FileList = ({ files }: { readonly files: readonly string[] }) => (
  <ul class="files">
    {files.map((file) => (
      <li key={file}>
        <FileLink file={file} />
        {isLanguage(file) && <span> {nameOf(languageOf(file))}</span>}
        <code>{hashOf(file)}</code>
      </li>
    ))}
  </ul>
);
