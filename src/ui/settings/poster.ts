import { resolved } from './resolved.ts';

/**
 * The owner's picture for what is held. Only from the page's own host: to ask the provider for one would tell it of the visit before
 * anybody has allowed it.
 */
export function posterOf({ dataset: { poster } }: HTMLElement): string | undefined {
  if (!poster) return undefined;
  const { host } = location;
  const picture = resolved(poster);
  if (picture.host === host) return picture.href;
  console.warn(`consent-gate: data-poster="${poster}": expected a picture on ${host}`);
  return undefined;
}
