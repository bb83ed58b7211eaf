// The languages of the site: whoever chooses none has all of them in the folder, and English in the one file.
import { LANGUAGES } from '../../src/site/site.ts';
import { nameOf } from './languages.ts';
import type { Model } from './model.ts';

const SORTED = LANGUAGES.map((code) => [code, nameOf(code)] as const).sort(([, one], [, other]) =>
  one.localeCompare(other),
);

export function LanguageChoice({ model }: { readonly model: Model }) {
  const { locale } = model.options.value;
  const chosen = model.view.value.languages.split(',').filter(Boolean);
  const choose = (code: string, on: boolean) =>
    model.show({ languages: [...chosen.filter((each) => each !== code), ...(on ? [code] : [])].join(',') });
  if (locale) return <p class="field">In one language, as set under “Look and language”: {nameOf(String(locale))}.</p>;
  return (
    <details class="field">
      <summary>
        Languages of your site: {chosen.length > 0 ? chosen.map(nameOf).join(', ') : 'all (one file: English)'}
      </summary>
      <fieldset class="choices">
        <legend class="unseen">Languages of your site</legend>
        {SORTED.map(([code, name]) => (
          <label key={code} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ currentTarget }) => choose(code, currentTarget.checked)}
            />
            <span lang={code}>{name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
