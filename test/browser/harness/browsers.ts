// Starts an engine on a test network. A test file starts each engine once and opens a visit a test.
import { ENGINES, type EngineName, findBrowsers, findLightChromium } from '../../setup/browsers.mjs';
import type { Engine } from './engine.ts';
import { borrowFirefox } from './kept-firefox.ts';
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
  const { chromium, firefox, webkit } = installed;
  if (name === 'chromium' && chromium) {
    return await launchChromium(options?.whole ? chromium : (findLightChromium() ?? chromium), network, options);
  }
  if (name === 'firefox' && firefox) {
    // What a lean one does without is set when it starts.
    return options?.lean ? await launchFirefox(firefox, network, options) : await borrowFirefox(firefox, network);
  }
  if (name === 'webkit' && webkit) return await launchWebKit(webkit, network, options?.pictures);
  throw new Error(`${name} is not installed on this machine.`);
}
