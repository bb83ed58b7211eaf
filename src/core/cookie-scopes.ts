// Where a cookie may be set. `document.cookie` tells only names and values, so deleting one means trying every domain and path.

/** `a.example.com` -> `a.example.com`, `example.com`, `com`. Browsers ignore the ones a page may not touch, so no list of public suffixes is needed. */
export function parentDomains(hostname: string): string[] {
  return hostname.split('.').map((_, index, labels) => labels.slice(index).join('.'));
}

/** `/a/b` -> `/`, `/a`, `/a/`, `/a/b`: a cookie's path may end with the slash or without it (RFC 6265, 5.1.4). */
export function pathPrefixes(pathname: string): string[] {
  const prefixes = new Set(['/', pathname]);
  for (let slash = pathname.indexOf('/', 1); slash > 0; slash = pathname.indexOf('/', slash + 1)) {
    prefixes.add(pathname.slice(0, slash)).add(pathname.slice(0, slash + 1));
  }
  return [...prefixes];
}
