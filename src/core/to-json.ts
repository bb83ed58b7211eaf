// JSON whatever the page's libraries have done to the language.

/** Of what values made of texts, numbers, answers, lists and objects consist. */
const KINDS = ['Object', 'Array', 'String', 'Number', 'Boolean'] as const;

/**
 * As `JSON.stringify`. Prototype.js 1.6 gives lists, texts and numbers a `toJSON` of their own, from before browsers knew JSON: all of
 * them would come out as texts, a text in quotes of its own, and nobody could read the cookie or the event.
 *
 * @param indent in spaces, for people who read it
 */
export function toJson(value: unknown, indent?: number): string {
  const own = KINDS.flatMap((kind) => {
    const { prototype } = globalThis[kind];
    const toJSON = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    // Where it can be neither taken away nor put back, it stays.
    return toJSON?.configurable ? [{ prototype, toJSON }] : [];
  });
  for (const { prototype } of own) Reflect.deleteProperty(prototype, 'toJSON');
  try {
    return JSON.stringify(value, null, indent);
  } finally {
    for (const { prototype, toJSON } of own) Reflect.defineProperty(prototype, 'toJSON', toJSON);
  }
}
