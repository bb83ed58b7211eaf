import { describe, expect, it } from 'vitest';
import { negotiateLocale } from '../../../src/locales/negotiate-locale.ts';

const available = ['en', 'de', 'pt', 'nb', 'he'];

describe('negotiateLocale', () => {
  it.each([
    ['the first that there is', ['fr', 'de', 'en'], 'de'],
    ['the language whatever the region', ['pt-BR', 'de'], 'pt'],
    ['the language of an underscored tag', ['de_AT'], 'de'],
    ['whatever the case', ['PT-br'], 'pt'],
    ['one file for both Norwegian norms', ['nn-NO'], 'nb'],
    ['Norwegian without a norm', ['no'], 'nb'],
    ['Hebrew by its old code', ['iw-IL'], 'he'],
    ['nothing of an object’s own members', ['constructor', '__proto__', 'de'], 'de'],
    ['past what is empty', ['', 'de'], 'de'],
    ['English where there is none', ['eo', 'tlh'], 'en'],
    ['English where nothing is wanted', [], 'en'],
  ])('takes %s', (_, wanted, found) => {
    expect(negotiateLocale(wanted, available)).toBe(found);
  });
});
