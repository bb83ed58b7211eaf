// `services` in the options of a page. Names become options where the files or lines of a site are made; the gate knows no services, or
// every page would carry them all. So who writes the names into a page is told what to write instead.

/** As `consent-gate/services` exports it. */
const exportOf = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** @returns the sentence, with the names that were given */
export function servicesFault(services: unknown): string {
  const given = typeof services === 'string' ? services.split(/[\s,]+/) : services;
  const names = (Array.isArray(given) ? given : [])
    .map((each: unknown) => (typeof each === 'string' ? each : ''))
    .filter((name) => /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name));
  const listed = (names.length ? names : ['matomo', 'youtube']).map(exportOf).join(', ');
  return `services: expected in what files or lines for a site are made of (the configurator, consent-gate add, consent-gate/vite, consent-gate/tag); from npm write startConsentGate(withServices({ … }, ${listed})), with these from "consent-gate/services"`;
}
