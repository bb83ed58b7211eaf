// Names of cookies and of entries of storage, as owners write them in the option `cookies`.

/** Each of a list such as `_ga, _gid`; the whole too, since entries of storage may have any name. */
export const namesIn = (written: string): readonly string[] => [
  ...new Set([written, ...written.split(',').map((name) => name.trim())].filter(Boolean)),
];

/** Whether `name` is meant. `*` stands for any characters, none included; all others for themselves. */
export function isMeant(written: string, name: string): boolean {
  return namesIn(written).some((one) => {
    const parts = one.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
  });
}
