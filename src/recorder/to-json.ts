// JSON whatever the page's libraries have done to arrays.

/**
 * As `JSON.stringify`. Prototype.js 1.6 gives arrays a `toJSON` of their own, from before browsers knew JSON: they would come out
 * as strings, which no endpoint takes for lists.
 */
export function toJson(value: unknown): string {
  const { prototype } = Array;
  const toJSON = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
  if (!toJSON) return JSON.stringify(value);
  Reflect.deleteProperty(prototype, 'toJSON');
  try {
    return JSON.stringify(value);
  } finally {
    Object.defineProperty(prototype, 'toJSON', toJSON);
  }
}
