// One Firefox for all files that a worker runs: to start it takes seven seconds of a processor, a page of its own in it one
// and a half. Its proxy is a relay, since a browser cannot be given another proxy later, and each file has its own network.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Network } from './network.ts';
import { launchFirefox, PlaywrightEngine } from './playwright-engines.ts';

interface Relay {
  readonly proxy: Network['proxy'];
  /** Where new connections lead from now on; null refuses them. */
  lead(to: Network['proxy'] | null): void;
}

async function startRelay(): Promise<Relay> {
  let target: Network['proxy'] | null = null;
  const server = createServer((socket) => {
    if (!target) return void socket.destroy();
    const onward = connect(target.port, target.host);
    socket.pipe(onward).pipe(socket);
    // A connection that one side breaks off is broken off on the other.
    const end = () => {
      socket.destroy();
      onward.destroy();
    };
    for (const side of [socket, onward]) side.on('error', end).on('close', end);
  });
  // It lives as long as the worker, and does not keep it alive.
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  return {
    proxy: { host: address, port },
    lead(to) {
      target = to;
    },
  };
}

/** Made at the first use in a worker; Playwright ends the browser with the worker's process. */
let kept: Promise<{ readonly relay: Relay; readonly firefox: PlaywrightEngine }> | undefined;

class KeptFirefox extends PlaywrightEngine {
  constructor(
    private readonly relay: Relay,
    { browser, options }: PlaywrightEngine,
  ) {
    super('firefox', browser, options);
  }

  /** Ends what the file left open, and leaves the browser to the next one. */
  override async close(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    this.relay.lead(null);
  }
}

/** Firefox on this network. What visits store lies in containers of their own, in one file as from file to file. */
export async function borrowFirefox(executablePath: string, network: Network): Promise<PlaywrightEngine> {
  kept ??= startRelay().then(async (relay) => ({ relay, firefox: await launchFirefox(executablePath, relay) }));
  const { relay, firefox } = await kept;
  relay.lead(network.proxy);
  return new KeptFirefox(relay, firefox);
}
