import type { IncomingRequest } from './exchange.ts';
/** @returns the `Origin` header, or `null` where there is none: no browser, or a plain same-origin GET */
export declare const originOf: (request: IncomingRequest) => string | null;
/** Whether page and endpoint share the origin. Behind a proxy that rewrites `Host`, browsers still say it in `Sec-Fetch-Site`. */
export declare function isSameOrigin(request: IncomingRequest): boolean;
