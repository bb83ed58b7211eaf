/** `a.example.com` -> `a.example.com`, `example.com`, `com`. Browsers ignore the ones a page may not touch, so no list of public suffixes is needed. */
export declare function parentDomains(hostname: string): string[];
/** `/a/b` -> `/`, `/a`, `/a/`, `/a/b`: a cookie's path may end with the slash or without it (RFC 6265, 5.1.4). */
export declare function pathPrefixes(pathname: string): string[];
