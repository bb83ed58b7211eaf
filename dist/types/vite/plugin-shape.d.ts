export interface ConsentGatePlugin {
    readonly name: string;
    readonly enforce: 'post';
    configResolved(config: ViteConfig): void;
    configureServer(server: ViteDevServer): void;
    readonly transformIndexHtml: {
        readonly order: 'post';
        handler(html: string, page: {
            readonly path: string;
        }): string;
    };
    readonly generateBundle: {
        readonly order: 'post';
        handler(this: BuildContext, options: object, bundle: Bundle): void;
    };
}
export interface ViteConfig {
    readonly base: string;
    readonly build: {
        readonly ssr: boolean | string;
    };
}
export interface ViteDevServer {
    readonly middlewares: {
        use(handler: (request: DevRequest, response: DevResponse, next: () => void) => void): unknown;
    };
}
/** Of Node's request. */
export interface DevRequest {
    url?: string | undefined;
    /** Not read. Vite's own field, and all that its type has left where a project has no types of Node: with nothing in common, none fits. */
    originalUrl?: string | undefined;
}
/** Of Node's response. */
export interface DevResponse {
    setHeader(name: string, value: string): unknown;
    end(body: Uint8Array): unknown;
}
/** By file name: pages and all else; code has no `source`. */
export interface Bundle {
    readonly [fileName: string]: {
        readonly fileName: string;
        source?: string | Uint8Array;
    };
}
export interface BuildContext {
    emitFile(file: {
        readonly type: 'asset';
        readonly fileName: string;
        readonly source: Uint8Array;
    }): string;
    /** From Vite 6 on. */
    readonly environment?: {
        readonly config: {
            readonly consumer?: string;
        };
    };
}
