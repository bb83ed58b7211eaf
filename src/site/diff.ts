// What a change does to a text, as `diff -u` shows it. Such a change is in one place: what is the same before and behind it is left
// out, but for some lines around.

const AROUND = 3;

/** Empty where nothing changes. */
export function diff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const from = Math.max(0, start - AROUND);
  const same = (lines: readonly string[]) => lines.map((line) => ` ${line}`);
  const removed = old.slice(start, old.length - end);
  const added = now.slice(start, now.length - end);
  const lines = [
    ...same(old.slice(from, start)),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...same(old.slice(old.length - end, old.length - end + AROUND)),
  ];
  const context = lines.length - removed.length - added.length;
  const place = `-${from + 1},${removed.length + context} +${from + 1},${added.length + context}`;
  return `--- ${name}\n+++ ${name}\n@@ ${place} @@\n${lines.map((line) => line.replace(/\r$/, '')).join('\n')}\n`;
}
