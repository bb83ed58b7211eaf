// How fast a visitor's network and processor are made.

/**
 * Lighthouse's "slow 4G": its round trip, its throughput and its slower processor. The browser delays each request by the
 * round trip; connections are open already.
 */
export const SLOW = { roundTrip: 150, downKbps: 1638.4, upKbps: 750, cpu: 4 };
/** The other way round: a weak processor on a fast network, so that waiting for a file does not hide what its code costs. */
export const WEAK = { cpu: 6 };

/** Frames of the page itself, the tool's transitions and what loads after the banner are over by then, in ms. */
const SETTLE = 500;
/** The same on a weak processor, which takes longer for all of it. */
const SETTLE_WEAK = 1_000;

export class Conditions {
  /** How many times slower the processor is made. */
  rate = 1;

  /** @param {import('playwright-core').CDPSession} devtools of one page */
  constructor(devtools) {
    this.devtools = devtools;
  }

  async slow4G() {
    await this.network({ latency: SLOW.roundTrip });
    await this.processor(SLOW.cpu);
  }

  async weakProcessor() {
    await this.processor(WEAK.cpu);
  }

  async fast() {
    await this.network({});
    await this.processor(1);
  }

  /** Slow 4G with that latency; as it is without one. @param {{ latency?: number }} of ms a request */
  async network({ latency }) {
    const slow = latency !== undefined;
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latency ?? 0,
      downloadThroughput: slow ? (SLOW.downKbps * 1000) / 8 : -1,
      uploadThroughput: slow ? (SLOW.upKbps * 1000) / 8 : -1,
    });
  }

  /** @param {number} rate times slower */
  async processor(rate) {
    this.rate = rate;
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** After how many ms nothing goes on any more. */
  get settled() {
    return this.rate > SLOW.cpu ? SETTLE_WEAK : SETTLE;
  }
}
