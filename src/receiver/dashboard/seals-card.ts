// Which days are sealed, newest first. Absent until the first is.
import { type Html, html } from '../http/html.ts';
import type { KeptSeal } from '../seal/read-seals.ts';
import { number } from './numbers.ts';

/** @param seals of the days that are shown, oldest first */
export function sealsCard(seals: readonly KeptSeal[]): Html {
  if (!seals.length) return html``;
  return html`<section class="card">
<h2 id="seals">Sealed days</h2>
<div class="scroll tall" role="region" aria-labelledby="seals" tabindex="0"><table>
<thead><tr><th scope="col">Day</th><th scope="col" class="n">Records</th><th scope="col">Root</th><th scope="col">Seal</th><th scope="col">Time stamp</th></tr></thead>
<tbody>${[...seals].reverse().map(
    ({ day, size, root, seal, stamp }) =>
      html`<tr><th scope="row"><time datetime="${day}">${day}</time></th><td class="n">${number(size)}</td><td class="hash"><code>${root}</code></td><td class="hash"><code>${seal}</code></td><td>${stamp ? 'yes' : 'none'}</td></tr>
`,
  )}</tbody>
</table></div>
<p class="muted small">The root stands for every record of the day, the seal for the root and all days before. Who keeps one seal elsewhere can prove later that nothing was changed, added or taken out: <code>consent-gate verify</code>. Erased records are counted here, because they were there when the day was sealed.</p>
</section>`;
}
