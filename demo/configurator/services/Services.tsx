// "What do you use?": services to tick, and of each that is ticked what it adds.

import type { Service } from '../../../src/services/service.ts';
import { SERVICES } from '../../../src/services/services.ts';
import { pageOptions } from '../../../src/site/site.ts';
import type { Model } from '../model.ts';
import { servicesIn } from '../state.ts';
import { AddedByService } from './AddedByService.tsx';

/** What most sites ask about; the others stand behind "More". */
const FIRST = [
  'google-ads',
  'google-tag-manager',
  'matomo',
  'plausible',
  'posthog',
  'clarity',
  'hotjar',
  'meta-pixel',
  'tiktok-pixel',
  'linkedin-insight',
  'pinterest-tag',
  'x-pixel',
  'microsoft-ads',
  'hubspot',
  'intercom',
  'youtube',
  'vimeo',
  'google-maps',
  'spotify',
  'recaptcha',
  'stripe',
  'sentry',
];
/** It has fields of its own. */
const ELSEWHERE = 'google-analytics';

const OTHERS = SERVICES.filter(({ id }) => !FIRST.includes(id) && id !== ELSEWHERE);
const first = FIRST.flatMap((id) => SERVICES.find((service) => service.id === id) ?? []);

export function Services({ model }: { readonly model: Model }) {
  const chosen = servicesIn(model.view.value);
  const isChosen = ({ id }: Service) => chosen.includes(id);
  const choose = ({ id, name }: Service, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((each) => each !== id);
    model.show({ services: next.join(',') });
    model.say(on ? `${name} is held, and stands in the cookie table.` : `${name} is taken out.`);
  };
  const boxes = (services: readonly Service[]) => (
    <div class="services">
      {services.map((service) => (
        <label key={service.id} class="choice">
          <input
            type="checkbox"
            checked={isChosen(service)}
            onChange={({ currentTarget }) => choose(service, currentTarget.checked)}
          />
          <span>{service.name}</span>
        </label>
      ))}
    </div>
  );
  const more = OTHERS.filter(isChosen).length;
  return (
    <section class="card" aria-labelledby="group-services">
      <h2 id="group-services">What do you use?</h2>
      <p class="lead">
        What you tick waits for a yes, stands in the cookie table, and is deleted after a no. Google Analytics has
        fields of its own, above.
      </p>
      <fieldset class="field choices" id="field-services" tabIndex={-1}>
        <legend class="unseen">Services</legend>
        {boxes(first)}
      </fieldset>
      <details open={more > 0}>
        <summary>
          More: {OTHERS.length} other services{more > 0 && <span class="count"> ({more} ticked)</span>}
        </summary>
        <fieldset class="choices">
          <legend class="unseen">Other services</legend>
          {boxes(OTHERS)}
        </fieldset>
      </details>
      {SERVICES.filter(isChosen).map((service) => (
        <AddedByService key={service.id} model={model} service={service} category={categoryOf(model, service)} />
      ))}
    </section>
  );
}

/** Where visitors can switch it by itself, it waits for that. */
function categoryOf({ options }: Model, service: Service): string {
  const { block = {}, cookies } = pageOptions({
    options: { ...options.value, block: {}, cookies: [] },
    services: [service.id],
  });
  const [row] = cookies as readonly { readonly category: string }[];
  return Object.keys(block as object)[0] ?? row?.category ?? service.category;
}
