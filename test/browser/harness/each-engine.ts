// The same tests in every engine.
import { afterAll, beforeAll, describe } from 'vitest';
import { ENGINES, type EngineName } from '../../setup/browsers.mjs';
import { isInstalled, launch } from './browsers.ts';
import type { Engine } from './engine.ts';
import { type Network, startNetwork } from './network.ts';

/** A browser and a network of its own, for all tests of a file. */
export interface EngineStage {
  readonly name: EngineName;
  readonly network: Network;
  readonly engine: Engine;
}

/** An engine that is not installed is skipped, by name. @param title of which `%s` is the engine's name */
export function inEachEngine(title: string, tests: (on: EngineStage) => void): void {
  describe.for(ENGINES)(title, (name) => {
    describe.skipIf(!isInstalled(name))('', () => {
      let network: Network;
      let engine: Engine;
      beforeAll(async () => {
        network = await startNetwork();
        engine = await launch(name, network);
      });
      afterAll(async () => {
        await engine?.close();
        await network?.close();
      });
      tests({
        name,
        get network() {
          return network;
        },
        get engine() {
          return engine;
        },
      });
    });
  });
}
