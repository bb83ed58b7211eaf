// What one service adds: the addresses that wait, the rows of the cookie table, its mark and its consent call.
import type { Service } from '../../../src/services/service.ts';
import { CopyButton } from '../CopyButton.tsx';
import type { Model } from '../model.ts';
import { mergeRows } from '../pasted-rows.ts';
import type { ValueRecord } from '../shape.ts';
import { markOf } from './mark.ts';
import { vendorLines } from './vendor-lines.ts';

interface Props {
  readonly model: Model;
  readonly service: Service;
  readonly category: string;
}

export function AddedByService({ model, service, category }: Props) {
  const { id, name, hosts, ownHost, stores, told, source, checked, on } = service;
  const mark = markOf({ ...service, category });
  const lines = told && vendorLines(told, service.category, category);
  return (
    <details class="added">
      <summary>
        {name}: <span class="about">{summaryOf(service, category)}</span>
      </summary>
      {hosts.length > 0 && category !== 'necessary' && (
        <p>
          Waits for <strong>{category}</strong>: <code>{hosts.join(' ')}</code>
        </p>
      )}
      {ownHost && (
        <p>
          Add {ownHost}, under <strong>Further addresses to hold back</strong>.
        </p>
      )}
      {stores.length > 0 && (
        <>
          <ul class="stored">
            {stores.map((stored) => (
              <li key={`${stored.name} ${stored.storage}`}>
                <code>{stored.name}</code> {stored.purpose}, {stored.duration}
                {stored.storage && `, in the browser’s ${stored.storage} storage`}
              </li>
            ))}
          </ul>
          <button type="button" class="add" onClick={() => takeOver(model, service, category)}>
            Change its words in the cookie table
          </button>
        </>
      )}
      {mark && (
        <>
          <p>Where its snippet stands in your pages, mark it, so that not even its file is fetched:</p>
          <div class="code wrapped">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
            <pre tabIndex={0}>
              <code>{mark}</code>
            </pre>
            <CopyButton model={model} text={mark} what={`the mark for ${name}`} />
          </div>
        </>
      )}
      {lines && (
        <details>
          <summary>It wants to be told of each answer: the lines for that</summary>
          <p>Paste them right behind the tag, before its own snippet:</p>
          <div class="code">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
            <pre tabIndex={0}>
              <code>{lines}</code>
            </pre>
            <CopyButton model={model} text={lines} what={`the lines that tell ${name}`} />
          </div>
        </details>
      )}
      <p class="about">
        <a href={source}>Source</a>, {CHECKED[checked]} on {on}. In a file of options: <code>{id}</code>
      </p>
    </details>
  );
}

const CHECKED: Readonly<Record<Service['checked'], string>> = {
  maker: 'the maker’s page, read',
  code: 'the maker’s page and code, read',
  others: 'whose page leaves out names or durations: other cookie lists agree on them, seen',
};

function summaryOf({ hosts, heldAnyway, stores }: Service, category: string): string {
  const rows = stores.filter(({ builtIn }) => !builtIn).length;
  const waits = category === 'necessary' ? 'needed' : `${category}`;
  const held = heldAnyway ? 'held anyway' : `${hosts.length} addresses`;
  return [waits, ...(category === 'necessary' ? [] : [held]), `${rows} rows`].join(', ');
}

function takeOver(model: Model, { name, provider, stores }: Service, category: string): void {
  const rows = stores
    .filter(({ builtIn }) => !builtIn)
    .map(
      ({ name: entry, purpose, duration, storage }): ValueRecord => ({
        name: entry,
        provider,
        purpose,
        duration,
        category,
        ...(storage && { storage }),
      }),
    );
  model.set('cookies', mergeRows(rows, rowsOf(model)));
  model.say(`The rows of ${name} stand in the cookie table below, to be changed.`);
}

/** What is there already stays as it is. */
function rowsOf({ options }: Model): readonly ValueRecord[] {
  const { cookies } = options.value;
  return Array.isArray(cookies) ? (cookies as readonly ValueRecord[]) : [];
}
