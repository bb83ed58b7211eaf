// Cloudflare's own runtime, for tests that lie elsewhere.
export { Miniflare } from 'miniflare';
