// One table of the overview: decisions by language, surface, version or page, most frequent first.

import { type Html, html } from '../http/html.ts';
import type { Group } from '../store/figures.ts';
import { answersOf, consentShare, number, rate } from './numbers.ts';

export interface GroupsTable {
  readonly id: string;
  readonly title: string;
  /** Heads the first column. */
  readonly name: string;
  readonly groups: readonly Group[];
  readonly label: (name: string) => string;
  readonly note?: string;
}

export function groupsTable({ id, title, name, groups, label, note }: GroupsTable): Html {
  return html`<section class="card">
<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">${name}</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Accept</th><th scope="col" class="n">Save</th><th scope="col" class="n">Decline</th><th scope="col" class="n">Withdraw</th></tr></thead>
<tbody>${groups.map(
    (
      group,
    ) => html`<tr><th scope="row">${group.others ? `${number(group.others)} others` : label(group.name)}</th><td class="n">${bar(group)}${rate(group)}</td><td class="n strong">${number(answersOf(group))}</td><td class="n">${number(group.accept)}</td><td class="n">${number(group.save)}</td><td class="n">${number(group.decline)}</td><td class="n">${number(group.withdraw)}</td></tr>
`,
  )}</tbody>
</table></div>
${note ? html`<p class="muted small">${note}</p>` : html``}
</section>`;
}

/** The share as a length, drawn by attributes because the policy allows no inline style. */
function bar(group: Group): Html {
  const { count, of } = consentShare(group);
  const width = of ? Math.round((count / of) * 480) / 10 : 0;
  return html`<svg class="share" width="48" height="6" aria-hidden="true"><rect class="all" width="48" height="6" rx="1"/><rect class="part" width="${width}" height="6" rx="1"/></svg>`;
}
