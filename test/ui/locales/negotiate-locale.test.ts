import { describe, expect, it } from 'vitest';
import { negotiateLocale } from '../../../src/locales/negotiate-locale.ts';

const available = ['en', 'de', 'pt', 'pt-BR', 'nb'];

describe('negotiateLocale', () => {
  it.each([
    ['the first that there is', ['fr', 'de', 'en'], 'de'],
    ['a region of its own', ['pt-BR'], 'pt-BR'],
    ['the language where the region is unknown', ['pt-AO', 'de'], 'pt'],
    ['whatever the case', ['PT-br'], 'pt-BR'],
    ['past what is empty', ['', 'de'], 'de'],
    ['English where there is none', ['eo', 'tlh'], 'en'],
    ['English where nothing is wanted', [], 'en'],
  ])('takes %s', (_, wanted, found) => {
    expect(negotiateLocale(wanted, available)).toBe(found);
  });
});
