// Services by their names, as options of what is made for a site name them. Pages get what comes of it: the gate knows no services.
import { quote } from '../core/checks.ts';
import type { ConsentGateConfig } from '../core/config.ts';
import { distance } from '../core/nearest.ts';
import type { Service } from './service.ts';
import { SERVICES, type ServiceName } from './services.ts';
import { withServices } from './with-services.ts';

export interface ServicesOption {
  /**
   * Services that the site uses, by the names on the guide's page "Services": what they ask is held, and what they store is listed and
   * deleted. For files and lines that are made for a site; in code, `withServices` of `consent-gate/services` does the same.
   */
  readonly services?: readonly ServiceName[];
}

export interface Resolved {
  readonly options: ConsentGateConfig;
  /** One sentence a fault, with its field. */
  readonly problems: readonly string[];
}

/** Never throws. What is unknown is named, and the others count. */
export function resolveServices(input: unknown): Resolved {
  const { services, ...options } = Object(input) as { readonly services?: unknown } & ConsentGateConfig;
  if (services === undefined) return { options: input as ConsentGateConfig, problems: [] };
  if (!Array.isArray(services))
    return { options, problems: [`services: expected a list of names such as ["matomo"], got ${quote(services)}`] };
  const problems: string[] = [];
  const known: Service[] = [];
  // By its length: a list may have holes, which is a name left out by mistake.
  for (const [index, name] of services.entries()) {
    const service = serviceOf(name);
    if (service) known.push(service);
    else problems.push(`services[${index}]: expected the name of a service, got ${quote(name)}${instead(name)}`);
  }
  return { options: withServices(options, ...known), problems };
}

export const serviceOf = (name: unknown): Service | undefined => SERVICES.find(({ id }) => id === name);

function instead(name: unknown): string {
  const meant = typeof name === 'string' ? nearestService(name) : undefined;
  return meant ? `; did you mean "${meant}"?` : '; the guide’s page “Services” has them all';
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** One whose name holds what was written, or the one with the fewest other letters. Unlike an attribute, a name here is nobody else's. */
export function nearestService(name: string): string | undefined {
  const asked = plain(name);
  if (!asked) return undefined;
  const names = SERVICES.flatMap(({ id, name, also = [] }) =>
    [id, name, ...also].map((each) => [id, plain(each)] as const),
  );
  const holds = names.find(([, each]) => each.includes(asked));
  if (holds) return holds[0];
  const [best] = names
    .map(([id, each]) => ({ id, letters: distance(asked, each) }))
    .sort((one, other) => one.letters - other.letters);
  return best && best.letters <= asked.length / 2 ? best.id : undefined;
}
