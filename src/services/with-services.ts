// Options that hold what services ask, list what they store, and ask for the categories that they wait for.
import { isObject } from '../core/checks.ts';
import type { CategoryConfig, ConsentGateConfig, CookieConfig } from '../core/config.ts';
import { GATE } from '../core/options/categories.ts';
import type { Service } from './service.ts';

/** Categories with texts and signals of their own, in the order in which they are asked for. */
const BUILT_IN = ['analytics', 'preferences', 'marketing'];

/**
 * What the owner has written stays: a row of theirs takes the place of a service's of the same name, and where visitors can switch a
 * service by itself (`categories[].services`), that is what it waits for.
 */
export function withServices<Options extends Partial<Record<keyof ConsentGateConfig, unknown>>>(
  options: Options,
  ...services: readonly Service[]
): Options & ConsentGateConfig {
  const given = options as ConsentGateConfig;
  const wrong = services.filter((service) => !isService(service));
  const waits = waitsFor(given, services.filter(isService));
  const { categories, block, cookies } = given;
  const added = {
    ...(wants(categories, waits) && { categories: asked(categories, waits) }),
    ...(waits.some(({ service }) => service.hosts.length) && { block: held(block, waits) }),
    ...(waits.some(({ service }) => service.stores.length) && { cookies: listed(cookies, waits) }),
    // Left for the check of the options to name: then nothing runs, and this page goes on.
    ...(wrong.length && { services: wrong }),
  };
  return { ...given, ...added } as Options & ConsentGateConfig;
}

/** Code without types may hand a name in, or what it has not imported. */
const isService = (service: unknown): service is Service =>
  isObject(service) && Array.isArray(service.hosts) && Array.isArray(service.stores);

interface Wait {
  readonly service: Service;
  readonly category: string;
}

function waitsFor({ categories }: ConsentGateConfig, services: readonly Service[]): readonly Wait[] {
  const ids = idsOf(categories);
  // Twice the same is once.
  return [...new Map(services.map((service) => [service.id, service])).values()].map((service) => ({
    service,
    category: ids.includes(service.id) ? service.id : service.category,
  }));
}

/** The ids that are asked for; of what makes no sense the check of the options says so. */
function idsOf(categories: ConsentGateConfig['categories'] = GATE.categories): readonly string[] {
  if (!Array.isArray(categories)) return [];
  return (categories as readonly (string | CategoryConfig)[]).flatMap((category) => {
    if (typeof category === 'string') return [category];
    const { id, services } = Object(category) as Partial<CategoryConfig>;
    return [`${id}`, ...(Array.isArray(services) ? services.map((one) => `${Object(one).id}`) : [])];
  });
}

const missing = (categories: ConsentGateConfig['categories'], waits: readonly Wait[]): readonly string[] => {
  const ids = idsOf(categories);
  return BUILT_IN.filter((id) => !ids.includes(id) && waits.some(({ category }) => category === id));
};

const wants = (categories: ConsentGateConfig['categories'], waits: readonly Wait[]) =>
  (categories === undefined || Array.isArray(categories)) && missing(categories, waits).length > 0;

const asked = (
  categories: ConsentGateConfig['categories'],
  waits: readonly Wait[],
): readonly (string | CategoryConfig)[] => [
  ...(Array.isArray(categories) ? categories : GATE.categories),
  ...missing(categories, waits).map((id) => ({ id })),
];

function held(block: ConsentGateConfig['block'], waits: readonly Wait[]): ConsentGateConfig['block'] {
  if (block !== undefined && !isObject(block)) return block;
  const all: Record<string, readonly string[]> = { ...block };
  for (const { service, category } of waits) {
    const own = all[category] ?? [];
    if (service.hosts.length && category !== 'necessary' && Array.isArray(own))
      all[category] = [...new Set([...own, ...service.hosts])];
  }
  return all;
}

function listed(cookies: ConsentGateConfig['cookies'] = [], waits: readonly Wait[]): readonly CookieConfig[] {
  // What is no list is named by the check.
  if (!Array.isArray(cookies)) return cookies;
  const key = ({ name, storage = 'cookie' }: Partial<CookieConfig>) => `${storage} ${name}`;
  const known = new Set((cookies as readonly CookieConfig[]).map((row) => key(Object(row))));
  const rows = waits.flatMap(({ service, category }) =>
    service.stores.map((stored) => rowOf(stored, service, category)),
  );
  return [...cookies, ...rows.filter((row) => row && !known.has(key(row)))] as readonly CookieConfig[];
}

function rowOf(
  { name, storage, purpose, duration, builtIn }: Service['stores'][number],
  { provider }: Service,
  category: string,
): CookieConfig | undefined {
  if (builtIn) return undefined;
  return { name, provider, purpose, duration, category, ...(storage && { storage }) };
}
