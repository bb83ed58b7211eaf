// The overview: how many said what, when, where and in which language.

import { type Html, html } from '../http/html.ts';
import type { KeptSeal } from '../seal/read-seals.ts';
import type { DayFigures, Figures } from '../store/figures.ts';
import { MAX_PAGES } from '../store/figures.ts';
import { comparison } from './comparison.ts';
import { deliveriesOf, deliveryHealth, total } from './delivery-health.ts';
import { groupsTable } from './groups-table.ts';
import { shareInterval } from './intervals.ts';
import type { Page } from './layout.ts';
import { answersOf, consentShare, number, percent, rate, sum } from './numbers.ts';
import { type AskedPeriod, MAX_DAYS, PRESETS } from './period.ts';
import { sealsCard } from './seals-card.ts';
import { variants } from './variants.ts';

export interface Overview {
  readonly root: string;
  readonly asked: AskedPeriod;
  readonly figures: Figures;
  /** Days, `YYYY-MM-DD`, of which a recount has not reached its end. */
  readonly uncounted: readonly string[];
  readonly seals: readonly KeptSeal[];
  /** The two policy versions to compare, where the address names them. */
  readonly chosen: readonly [string | null, string | null];
}

export function overviewPage({ root, asked, figures, uncounted, seals, chosen }: Overview): Page {
  const { period } = asked;
  const all = sum(figures.days);
  const shown = figures.days.length > 0;
  return {
    title: 'Overview',
    at: 'overview',
    main: html`<div class="head"><div><h1>Overview</h1>
<p class="muted">${dayText(period.from)} to ${dayText(period.to)}, days in UTC</p></div>
${periodForm(root, asked)}</div>
${beingCounted(uncounted)}
${shown ? html`${keyFigures(all, figures)}${days(figures.days)}` : empty(asked)}
${
  shown
    ? html`<div class="pair">${locales(figures)}<div>${surfaces(figures)}${versions(figures)}</div></div>
${comparison({ root, period, versions: figures.policyVersions, chosen })}${variants(figures.variants)}${pages(figures)}`
    : html``
}
${deliveryHealth(figures.deliveries)}
${sealsCard(seals)}
<section class="muted small" aria-label="What is counted"><p>Every decision that is stored counts once on the day it was received; erased ones are taken out again. An <em>answer</em> is an accept, a decline or a save. The <em>consent rate</em> is the share of answers that allowed at least one optional category. Visitors are not counted, because nobody is followed.</p></section>`,
  };
}

function beingCounted(days: readonly string[]): Html {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return html``;
  const when =
    first === last ? `of ${dayText(first)} are` : `of ${days.length} days, ${dayText(first)} to ${dayText(last)}, are`;
  return html`<p class="fault card" role="status">The numbers ${when} not all counted yet: a recount has not reached its end. It is tried again, and <code>consent-gate migrate</code> ends it at once; the records themselves are complete.</p>`;
}

function periodForm(root: string, { period, preset, fault }: AskedPeriod): Html {
  const links = PRESETS.map(
    (days) =>
      html`<li><a href="${root}?days=${days}"${days === preset && !fault ? html` aria-current="true"` : html``}>${days} days</a></li>`,
  );
  const wrong = fault ? html` aria-invalid="true" aria-describedby="period-fault"` : html``;
  return html`<div class="period"><ul class="presets" aria-label="Period">${links}</ul>
<form method="get" action="${root}" class="row">
<span class="field"><label for="from">From</label><input id="from" name="from" type="date" value="${period.from}" required${wrong}></span>
<span class="field"><label for="to">to</label><input id="to" name="to" type="date" value="${period.to}" required${wrong}></span>
<button>Show</button>
</form>
${fault ? html`<p class="fault" id="period-fault" role="alert">${fault} These are the last 30 days.</p>` : html``}</div>`;
}

function empty({ preset }: AskedPeriod): Html {
  return html`<section class="card empty" aria-labelledby="empty">
<h2 id="empty">No decisions in these days</h2>
<p class="muted">${
    preset === 365
      ? 'As soon as a visitor answers your banner, it shows here. If some have: does the tag’s data-endpoint name this receiver, and does Delivery health below say that something was refused?'
      : `Choose other days above, at most ${MAX_DAYS}. If visitors should have answered: does the tag’s data-endpoint name this receiver, and does Delivery health below say that something was refused?`
  }</p>
</section>`;
}

function keyFigures(all: ReturnType<typeof sum>, { deliveries }: Figures): Html {
  const share = consentShare(all);
  const interval = share.of ? shareInterval(share) : null;
  const lost = total(deliveriesOf(deliveries, 'rejected')) + total(deliveriesOf(deliveries, 'refused'));
  const figure = (name: string, value: string, note: string) =>
    html`<div><dt>${name}</dt><dd><span class="figure">${value}</span> <span class="muted small">${note}</span></dd></div>`;
  return html`<dl class="figures card">${[
    figure(
      'Consent rate',
      rate(all),
      interval ? `${percent(interval.low)} to ${percent(interval.high)}, 95 % interval` : 'no answers',
    ),
    figure(
      'Answers',
      number(answersOf(all)),
      `${number(all.accept)} accept, ${number(all.save)} save, ${number(all.decline)} decline`,
    ),
    figure(
      'Withdrawn',
      number(all.withdraw),
      all.allowed ? `${percent(all.withdraw / all.allowed)} of what was allowed` : 'afterwards',
    ),
    figure('Not taken', number(lost), 'rejected events and refused requests'),
  ]}</dl>`;
}

function days(figures: readonly DayFigures[]): Html {
  const newestFirst = [...figures].reverse();
  return html`<section class="card">
<h2 id="days">By day</h2>
<div class="charts" hidden></div>
<div class="scroll tall" role="region" aria-labelledby="days" tabindex="0"><table id="days-table">
<thead><tr><th scope="col">Day</th><th scope="col" class="n">Consent rate</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Accept</th><th scope="col" class="n">Save</th><th scope="col" class="n">Decline</th><th scope="col" class="n">Withdraw</th></tr></thead>
<tbody>${newestFirst.map(
    (
      day,
    ) => html`<tr><th scope="row"><time datetime="${day.day}">${dayText(day.day)}</time></th><td class="n">${rate(day)}</td><td class="n strong">${number(answersOf(day))}</td><td class="n">${number(day.accept)}</td><td class="n">${number(day.save)}</td><td class="n">${number(day.decline)}</td><td class="n">${number(day.withdraw)}</td></tr>
`,
  )}</tbody>
</table></div>
</section>`;
}

const locales = ({ locales: groups }: Figures) =>
  groupsTable({ id: 'locales', title: 'By language', name: 'Language', groups, label: languageText });

const surfaces = ({ surfaces: groups }: Figures) =>
  groupsTable({ id: 'surfaces', title: 'By surface', name: 'Answered in', groups, label: surfaceText });

const versions = ({ policyVersions: groups }: Figures) =>
  groupsTable({ id: 'versions', title: 'By policy version', name: 'Version', groups, label: (name) => name });

/** Where all pages belong to one site, its name stands once, in the head of the table. */
function pages({ pages: groups }: Figures): Html {
  const origins = new Set(groups.map(({ name }) => /^https?:\/\/[^/]*/.exec(name)?.[0] ?? ''));
  const [only = ''] = origins.size === 1 ? origins : [];
  return groupsTable({
    id: 'pages',
    title: 'By page',
    name: only ? `Page of ${only}` : 'Page',
    groups,
    label: (name) => name.slice(only.length) || '/',
    ...(groups.length === MAX_PAGES && { note: `The ${MAX_PAGES} pages with the most decisions.` }),
  });
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayText = (day: string) => dayFormat.format(Date.parse(day));

const SURFACES: Readonly<Record<string, string>> = {
  banner: 'Banner',
  settings: 'Settings',
  placeholder: 'Held-back element',
  api: 'The site’s own controls',
  signal: 'Privacy signal',
};
const surfaceText = (name: string) => SURFACES[name] ?? name;

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Whatever tag was posted, well-formed or not. */
function languageText(tag: string): string {
  if (!tag) return 'Not named';
  try {
    const name = languageNames.of(tag);
    return name && name !== tag ? `${name} (${tag})` : tag;
  } catch {
    return tag;
  }
}
