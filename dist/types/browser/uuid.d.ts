/** A random UUID (RFC 9562, version 4). */
export declare function uuid(crypto: Crypto): string;
