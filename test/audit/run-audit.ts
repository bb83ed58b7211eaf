// `consent-gate audit` as it is called, in a network of the test's own.
import { type AuditIo, auditCommand } from '../../src/audit/command.ts';
import type { Network } from '../browser/harness/network.ts';
import { findLightChromium } from '../setup/browsers.mjs';

/** @returns the exit code, and what was written to the two outputs */
export async function runAudit({ proxy }: Network, args: readonly string[], io: Partial<AuditIo> = {}) {
  let [out, error] = ['', ''];
  const code = await auditCommand(['--browser', findLightChromium() ?? '', ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    stop: new AbortController().signal,
    outIsTerminal: false,
    errorIsTerminal: false,
    launch: { proxy: { server: `http://${proxy.host}:${proxy.port}` }, args: ['--disable-gpu', '--disable-quic'] },
    options: { quiet: 250, bannerWait: 5000, context: { ignoreHTTPSErrors: true } },
    ...io,
  });
  return { code, out, error };
}
