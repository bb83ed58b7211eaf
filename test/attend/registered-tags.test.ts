// Tags that nobody named are silenced by their flags too.
import { expect, it } from 'vitest';
import { disableRegistered } from '../../src/attend/registered-tags.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';

function page(globals: Record<string, unknown>, consentMode: 'basic' | 'advanced' = 'basic') {
  let allowed = true;
  let tell = () => {};
  disableRegistered(
    {
      window: globals as never,
      settings: { ...DEFAULTS, consentMode },
      subscribe(listener) {
        tell = () => listener(null);
        tell();
        return () => {};
      },
    },
    () => allowed,
  );
  return (allow: boolean) => {
    allowed = allow;
    tell();
  };
}

it('raises the flag of a tag that registered itself, at a withdrawal, and takes it down at a yes', () => {
  const globals: Record<string, unknown> = { google_tag_manager: { 'G-9': {}, 'G-8': {} }, 'ga-disable-G-8': true };
  const decide = page(globals);
  expect(globals['ga-disable-G-9']).toBeUndefined();
  decide(false);
  expect(globals['ga-disable-G-9']).toBe(true);
  decide(true);
  expect(globals).toMatchObject({ 'ga-disable-G-9': false, 'ga-disable-G-8': true });
});

it('raises none for what else Google’s code keeps there', () => {
  const globals: Record<string, unknown> = { google_tag_manager: { dataLayer: {}, pscdl: {}, 'GTM-9': {} } };
  page(globals)(false);
  expect(Object.keys(globals)).toEqual(['google_tag_manager', 'ga-disable-GTM-9']);
});

it('raises none in advanced mode', () => {
  const globals: Record<string, unknown> = { google_tag_manager: { 'G-9': {} } };
  page(globals, 'advanced')(false);
  expect(globals['ga-disable-G-9']).toBeUndefined();
});
