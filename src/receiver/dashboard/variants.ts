// The looks that the owner compares: how many said yes to each, how sure that is, and how sure the difference of two.
import { type Html, html } from '../http/html.ts';
import type { Group } from '../store/figures.ts';
import { differenceInterval, shareInterval } from './intervals.ts';
import { answersOf, consentShare, number, percent, points } from './numbers.ts';

/** @param groups most frequent first. Nothing is shown where no page names a variant */
export function variants(groups: readonly Group[]): Html {
  const answered = groups.filter((group) => answersOf(group) > 0);
  const [first, second] = answered;
  if (!first) return html``;
  return html`<section class="card">
<h2 id="variants">By variant</h2>
<div class="scroll" role="region" aria-labelledby="variants" tabindex="0"><table>
<thead><tr><th scope="col">Variant</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Allowed</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">95 % interval</th></tr></thead>
<tbody>${answered.map((group) => {
    const share = consentShare(group);
    const { value, low, high } = shareInterval(share);
    return html`<tr><th scope="row">${group.name}</th><td class="n">${number(share.of)}</td><td class="n">${number(share.count)}</td><td class="n strong">${percent(value)}</td><td class="n">${percent(low)} to ${percent(high)}</td></tr>
`;
  })}</tbody>
</table></div>
${second ? difference(first, second) : html``}
<p class="muted small">Of those who answered: who left without an answer is not counted, because nothing is sent before a choice. A visitor may have seen several variants before they answered one. (Wilson’s interval for a share, Newcombe’s for a difference.)</p>
</section>`;
}

function difference(a: Group, b: Group): Html {
  const { value, low, high } = differenceInterval(consentShare(a), consentShare(b));
  const clear = low > 0 || high < 0;
  return html`<p><strong id="variant-difference">${points(value)} percentage points</strong> from ${b.name} to ${a.name}, 95 % interval ${points(low)} to ${points(high)}. ${
    clear
      ? 'It leaves out zero: were both alike, a difference this large would be rare.'
      : 'It includes zero: these numbers cannot tell the two apart.'
  }</p>`;
}
