// The way back: options without what services have added to them, so that a file that was made can be opened again.
import type { ConsentGateConfig } from '../core/config.ts';
import type { Service } from './service.ts';
import { withServices } from './with-services.ts';

/** @param whole what `withServices` made for these services */
export function withoutServices(whole: ConsentGateConfig, ...services: readonly Service[]): ConsentGateConfig {
  const { categories, block = {}, cookies = [], ...others } = whole;
  // Where the owner has said nothing, this is all there is.
  const added = withServices({ ...(switches(categories) && { categories }) }, ...services);
  const rows = new Set((added.cookies ?? []).map(asText));
  const own = Object.entries(block)
    .map(([category, hosts]) => [category, hosts.filter((host) => !added.block?.[category]?.includes(host))] as const)
    .filter(([, hosts]) => hosts.length);
  const kept = cookies.filter((row) => !rows.has(asText(row)));
  const isAdded = asText(categories) === asText(withServices({}, ...services).categories);
  return {
    ...others,
    ...(categories && !isAdded && { categories }),
    ...(own.length && { block: Object.fromEntries(own) }),
    ...(kept.length && { cookies: kept }),
  };
}

const asText = (value: unknown) => JSON.stringify(value);

/** Services that visitors can switch by themselves are what theirs wait for. */
const switches = (categories: ConsentGateConfig['categories']) =>
  Array.isArray(categories) && categories.some((category) => category.services?.length);
