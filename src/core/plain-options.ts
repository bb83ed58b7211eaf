// Most tags say no more than who asks, where, and for which ID. A look at their texts shows that they are in order, and spares the
// visitor the code that could say what is wrong with any of them.

/** No less strict than `address` in `checks.ts`, as each pattern here is no less strict than its option's own check. */
const ADDRESS = /^(https?:\/\/[\w.-]+)?\/\S*$/;
const WORDS = /\S/;

/** Options whose texts stand for themselves. What is not in here is checked as a whole. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  nonce: /^/,
  googleAnalytics: /^G-[A-Z\d]{4,}$/,
  googleTagManager: /^GTM-[A-Z\d]{4,}$/,
  categories: /^analytics([ ,]marketing)?$/,
  controller: WORDS,
  privacyContact: WORDS,
  policyUrl: ADDRESS,
  endpoint: ADDRESS,
  policyVersion: /^[\w.-]{1,64}$/,
  maxAgeDays: /^[1-9]\d?$/,
  locale: /^[\w-]{0,35}$/,
  position: /^bottom(-start|-end)?$/,
  theme: /^(auto|light|dark)$/,
  settingsButton: /^(true|false|start|end)$/,
};

/**
 * No more than a look: `false` says that nobody knows yet.
 * @param tagged the options as the tag and its block have them
 */
export const arePlain = (tagged: object): boolean =>
  Object.entries(tagged).every(
    ([name, value]) =>
      value === undefined || (typeof value === 'string' && Object.hasOwn(PLAIN, name) && PLAIN[name]?.test(value)),
  );
