// The options as the plugin's form needs them: fields and labels of the configurator, and of `src/core/options` the explanations,
// the defaults and what each check wants.
import { CHECKS } from '../../../src/core/check-config.ts';
import type { Check } from '../../../src/core/checks.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import explanations from '../../configurator/explanations.json' with { type: 'json' };
import { ENGLISH, MESSAGE_KEYS } from '../../configurator/messages.ts';
import { GROUPS, type Option } from '../../configurator/options.ts';
import type { Choice, Field, Shape } from '../../configurator/shape.ts';
import { patternOf } from './option-pattern.ts';
import { type Php, phpLiteral, Words } from './php-literal.ts';

/**
 * The plugin's own: it knows where its files are, and WordPress writes the nonce. It keeps no choice with an account, so that the banner may
 * not say so.
 */
const NOT_ASKED = ['assets', 'nonce', 'acrossDevices'];

/** Of an option or a group, where other words are true in WordPress. An ID with parameters is left to code (`consent_gate_config`). */
const WORDS: Readonly<Record<string, string>> = {
  googleAnalytics: 'Google shows it under Admin, Data streams. Several: with a space between them.',
  endpoint: 'Only for “The address below”: your receiver, or anything that answers a POST.',
  look: 'Colours, corners and font are set by custom properties such as --consent-gate-accent, in the additional CSS of your theme.',
  keep: 'You have to be able to show who agreed to what. So each decision is kept, with the words that were shown.',
};

type Place = (text: unknown) => unknown;

/** PHP that gives back the groups. */
export function pluginOptions(): string {
  const groups: Php = GROUPS.map(({ id, title, about, options }) => ({
    id,
    title: new Words(title),
    about: new Words(WORDS[id] ?? about),
    options: options.filter(({ name }) => !NOT_ASKED.includes(name)).map(optionOf),
  }));
  return `<?php
/**
 * Made by the build from consent-gate's own options: change them there.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

function option_groups(): array {
	return ${phpLiteral(groups, '\t')};
}

/** The texts that may be replaced, by their key: in English. */
function message_keys(): array {
	return ${phpLiteral(Object.fromEntries(MESSAGE_KEYS.map((key) => [key, ENGLISH[key] ?? ''])), '\t')};
}
`;
}

function optionOf({ name, label, shape, more }: Option): Php {
  const check = (CHECKS as Readonly<Record<string, Check<never>>>)[name];
  if (!check) throw new Error(`demo/configurator has a field for ${name}, which is no option`);
  return {
    name,
    label: new Words(label),
    help: new Words(WORDS[name] ?? explanations[name]),
    default: DEFAULTS[name] as Php,
    more,
    ...shapeOf(shape, check, (value) => value),
  };
}

function fieldOf({ name, label, shape, optional }: Field, check: Check<never>, place: Place): Php {
  return { name, label: new Words(label), optional, ...shapeOf(shape, check, (value) => place({ [name]: value })) };
}

function shapeOf(shape: Shape, check: Check<never>, place: Place): Record<string, Php | undefined> {
  const { kind } = shape;
  switch (kind) {
    case 'text':
      return { kind, placeholder: shape.placeholder, long: shape.long, ...patternOf(check, place) };
    case 'number':
      return { kind, min: shape.min, max: shape.max, unit: new Words(shape.unit), ...patternOf(check, place) };
    case 'flag':
      return { kind, on: new Words(shape.on) };
    case 'choice':
      return { kind, choices: choicesOf(shape.choices), ...patternOf(check, place) };
    case 'category':
      return { kind, ...patternOf(check, place) };
    case 'words':
    case 'tags':
      return { kind: 'words', placeholder: shape.placeholder, ...patternOf(check, (text) => place([text])) };
    case 'ticks':
      return { kind, choices: choicesOf(shape.choices) };
    case 'record':
      return { kind, fields: shape.fields.map((field) => fieldOf(field, check, place)) };
    case 'rows':
      return {
        kind,
        one: new Words(shape.one),
        fields: shape.fields.map((field) => fieldOf(field, check, (row) => place([row]))),
      };
    case 'texts':
      return { kind, ...patternOf(check, (text) => place({ title: text })) };
    case 'wordsByCategory':
      return { kind, placeholder: shape.placeholder, ...patternOf(check, (text) => place({ analytics: [text] })) };
  }
}

const choicesOf = (choices: readonly Choice[]): Php =>
  Object.fromEntries(choices.map(({ value, label }) => [value, new Words(label)]));
