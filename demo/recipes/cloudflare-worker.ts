// A Cloudflare Worker with PostgreSQL behind Hyperdrive. In wrangler.jsonc: "compatibility_flags": ["nodejs_compat"] and a
// Hyperdrive binding made with --caching-disabled, because a cached answer would show what was erased. Set the tables up
// once with `npx consent-gate migrate --database postgres://…`, and export with `npx consent-gate records`: the owner's
// routes stay closed here.
import { createReceiver, createStore } from 'consent-gate/receiver';
import { Client } from 'pg';

interface Environment {
  readonly HYPERDRIVE: { readonly connectionString: string };
}

interface Context {
  waitUntil(work: Promise<unknown>): void;
}

export default {
  async fetch(request: Request, { HYPERDRIVE }: Environment, context: Context): Promise<Response> {
    // A connection of one request is of no use to another one there; Hyperdrive keeps those that are worth keeping.
    const client = new Client(HYPERDRIVE.connectionString);
    client.on('error', () => {}); // told by the query under way
    const end = () => client.end().catch(() => {});
    try {
      await client.connect();
      const store = createStore({ query: (text, params) => client.query(text, params) });
      const response = await createReceiver({ store })(request);
      if (request.method !== 'GET' || !response.ok || !response.body) {
        context.waitUntil(end());
        return response;
      }
      // A visitor's records may be many: they are read from the database as they are sent.
      const { readable, writable } = new TransformStream();
      context.waitUntil(response.body.pipeTo(writable).then(end, end));
      return new Response(readable, response);
    } catch {
      context.waitUntil(end());
      return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
    }
  },
};
