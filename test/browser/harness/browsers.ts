// Starts an engine on a test network. A test file starts each engine once and opens a visit a test.
import { ENGINES, type EngineName, findBrowsers } from '../../setup/browsers.mjs';
import type { Engine } from './engine.ts';
import type { Network } from './network.ts';
import { type LaunchOptions, launchChromium, launchFirefox, type PlaywrightEngine } from './playwright-engines.ts';
import { launchWebKit } from './webkit-engine.ts';

const installed = findBrowsers();

/** For `describe.skipIf(!isInstalled(name))`: where an engine is required, the runner has failed before. */
export function isInstalled(name: EngineName): boolean {
  return installed[name] !== null;
}

/** All engines, for `describe.for(engineNames)`. */
export const engineNames = ENGINES;

export async function launch(name: 'chromium', network: Network, options?: LaunchOptions): Promise<PlaywrightEngine>;
export async function launch(name: EngineName, network: Network, options?: LaunchOptions): Promise<Engine>;
export async function launch(name: EngineName, network: Network, options?: LaunchOptions): Promise<Engine> {
  const { chromium, shell, firefox, webkit } = installed;
  if (name === 'chromium' && chromium) {
    return await launchChromium(options?.whole ? chromium : (shell ?? chromium), network, options);
  }
  if (name === 'firefox' && firefox) return await launchFirefox(firefox, network, options);
  if (name === 'webkit' && webkit) return await launchWebKit(webkit, network);
  throw new Error(`${name} is not installed on this machine.`);
}
