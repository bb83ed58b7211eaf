// How delivery fares: which decisions came late, twice or not at all.

import { type Html, html } from '../http/html.ts';
import type { DeliveryCount } from '../store/figures.ts';
import { number } from './numbers.ts';

const OUTCOMES: readonly (readonly [outcome: string, title: string, meaning: string])[] = [
  ['late', 'Late', 'Stored, but received long after the visitor’s clock said that it was decided.'],
  ['duplicate', 'Duplicates', 'Delivered more than once and stored once, as a lost answer makes it happen.'],
  ['rejected', 'Rejected events', 'Single events of a wrong form, by the field; their neighbours were stored.'],
  ['refused', 'Refused requests', 'Turned away as a whole. Where the cause passes, the gate comes again.'],
];

export const deliveriesOf = (deliveries: readonly DeliveryCount[], outcome: string) =>
  deliveries.filter((delivery) => delivery.outcome === outcome);

export const total = (deliveries: readonly DeliveryCount[]) =>
  deliveries.reduce((events, delivery) => events + delivery.events, 0);

export function deliveryHealth(deliveries: readonly DeliveryCount[]): Html {
  return html`<section class="card" aria-labelledby="health">
<h2 id="health">Delivery health</h2>
<div class="health">${OUTCOMES.map(([outcome, title, meaning]) => {
    const own = deliveriesOf(deliveries, outcome);
    return html`<section>
<h3><span>${title}</span> <span class="n">${number(total(own))}</span></h3>
<p class="muted small">${meaning}</p>
${
  own.length
    ? html`<table><thead class="hidden"><tr><th scope="col">Reason</th><th scope="col">Number</th></tr></thead><tbody>${own.map(
        ({ reason, events }) => html`<tr><th scope="row">${reason}</th><td class="n">${number(events)}</td></tr>`,
      )}</tbody></table>`
    : html``
}
</section>`;
  })}</div>
<p class="muted small">Numbers only, without a word of what was sent. Unlike the rest of this page, they stay when records are erased. They are written every five seconds.</p>
</section>`;
}
