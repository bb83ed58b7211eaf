// The site that is set up now, as its files are made of it.
import { readSite, type Site } from '../../src/site/site.ts';
import type { Model } from './model.ts';
import { servicesIn } from './state.ts';

/** @throws {SiteProblems} where something has to be mended first */
export function siteOf({ options, look, view }: Model): Site {
  const { languages, base } = view.value;
  const codes = languages.split(',').filter(Boolean);
  const services = servicesIn(view.value);
  const written = services.length > 0 ? { ...options.value, services } : options.value;
  return { ...readSite({ options: written, languages: codes, base }), look: look.value };
}
