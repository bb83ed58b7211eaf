// Names of cookies and of entries of storage, as owners write them in the option `cookies`.

/** Each name of a list such as `_ga, _gid`, and the whole text too: the name of an entry of storage may hold a comma. */
export const namesIn = (written: string): readonly string[] => [
  ...new Set([written, ...written.split(',').map((name) => name.trim())].filter(Boolean)),
];

/** Whether `written` means this name. `*` stands for any number of characters, every other character for itself. */
export function isMeant(written: string, name: string): boolean {
  return namesIn(written).some((one) => {
    const parts = one.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
  });
}
