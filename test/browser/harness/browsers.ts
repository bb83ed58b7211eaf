// Starts an engine on a test network. A test file starts each engine once and opens a visit a test.
import { ENGINES, type EngineName, findBrowsers } from '../../setup/browsers.mjs';
import type { Engine } from './engine.ts';
import type { Network } from './network.ts';
import { launchChromium, launchFirefox, type PlaywrightEngine } from './playwright-engines.ts';
import { launchWebKit } from './webkit-engine.ts';

const installed = findBrowsers();

/** For `describe.skipIf(!isInstalled(name))`: where an engine is required, the runner has failed before. */
export function isInstalled(name: EngineName): boolean {
  return installed[name] !== null;
}

/** All engines, for `describe.for(engineNames)`. */
export const engineNames = ENGINES;

export async function launch(name: 'chromium', network: Network): Promise<PlaywrightEngine>;
export async function launch(name: EngineName, network: Network): Promise<Engine>;
export async function launch(name: EngineName, network: Network): Promise<Engine> {
  const { chromium, firefox, webkit } = installed;
  if (name === 'chromium' && chromium) return await launchChromium(chromium, network);
  if (name === 'firefox' && firefox) return await launchFirefox(firefox, network);
  if (name === 'webkit' && webkit) return await launchWebKit(webkit, network);
  throw new Error(`${name} is not installed on this machine.`);
}
