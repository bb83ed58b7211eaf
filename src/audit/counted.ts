/** `1 cookie`, `2 cookies`, `3 storage entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
