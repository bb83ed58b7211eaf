// Two policy versions beside each other, and how sure their difference is.

import { type Html, html } from '../http/html.ts';
import type { Group, Period } from '../store/figures.ts';
import { differenceInterval, shareInterval } from './intervals.ts';
import { answersOf, consentShare, number, percent, points } from './numbers.ts';

export interface ComparisonOptions {
  readonly root: string;
  readonly period: Period;
  /** Most frequent first. */
  readonly versions: readonly Group[];
  /** The versions chosen in the address; otherwise the newest two by name among those that matter. */
  readonly chosen: readonly [string | null, string | null];
}

/** Of the answers to the most frequent version. */
const LEAST_SHARE = 0.05;

export function comparison({ root, period, versions, chosen }: ComparisonOptions): Html {
  const answered = versions.filter((version) => answersOf(version) > 0 && !version.others);
  const namesOf = (some: readonly Group[]) =>
    some
      .map(({ name }) => name)
      .sort()
      .reverse();
  const names = namesOf(answered);
  const find = (name: string | null | undefined) => answered.find((version) => version.name === name);
  // Anyone can post a version that comes last by its name: to be proposed it takes a share that a site's own version has.
  const most = Math.max(...answered.map(answersOf));
  const proposed = namesOf(answered.filter((version) => answersOf(version) >= most * LEAST_SHARE));
  const a = find(chosen[0]) ?? find(proposed[0]);
  const b = find(chosen[1]) ?? find([...proposed, ...names].find((name) => name !== a?.name));
  return html`<section class="card">
<h2 id="comparison">Two policy versions compared</h2>
${
  a && b
    ? html`<form method="get" action="${root}#comparison" class="row">
<input type="hidden" name="from" value="${period.from}"><input type="hidden" name="to" value="${period.to}">
${choice('a', 'Version', names, a.name)}${choice('b', 'against', names, b.name)}
<button>Compare</button>
</form>
${a.name === b.name ? html`<p class="muted">Choose two different versions.</p>` : result(a, b)}`
    : html`<p class="muted">There is one policy version at most in these days; a comparison takes two.</p>`
}
</section>`;
}

const choice = (name: string, label: string, names: readonly string[], chosen: string) =>
  html`<label for="${name}">${label}</label><select id="${name}" name="${name}">${names.map(
    (value) => html`<option value="${value}"${value === chosen ? html` selected` : html``}>${value}</option>`,
  )}</select>`;

function result(a: Group, b: Group): Html {
  const difference = differenceInterval(consentShare(a), consentShare(b));
  const [low, high] = [points(difference.low), points(difference.high)];
  const clear = difference.low > 0 || difference.high < 0;
  return html`<div class="sides"><div class="scroll" role="region" aria-labelledby="comparison" tabindex="0"><table>
<thead><tr><th scope="col">Version</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Allowed</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">95 % interval</th></tr></thead>
<tbody>${[a, b].map((version) => {
    const share = consentShare(version);
    const interval = shareInterval(share);
    return html`<tr><th scope="row">${version.name}</th><td class="n">${number(share.of)}</td><td class="n">${number(share.count)}</td><td class="n strong">${percent(interval.value)}</td><td class="n">${percent(interval.low)} to ${percent(interval.high)}</td></tr>
`;
  })}</tbody>
</table></div>
<div><p class="verdict"><strong id="difference">${points(difference.value)} percentage points</strong>, 95 % interval ${low} to ${high}.</p>
<p class="muted">${
    clear
      ? 'The interval leaves out zero: were both versions alike, a difference this large would be rare.'
      : 'The interval includes zero: the two may well be alike, and these numbers cannot tell them apart.'
  } It does not say why. The versions were read on different days, perhaps by different people; one visitor may have answered more than once. (Newcombe’s interval for two shares.)</p></div></div>`;
}
