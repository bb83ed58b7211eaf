// One test a road, for whichever engine.
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { EngineName } from '../../setup/browsers.mjs';
import { isInstalled } from '../harness/browsers.ts';
import { ROADS } from './corpus.ts';
import { judge } from './judge.ts';
import { type Lanes, openLanes } from './lane.ts';
import { OPEN, SCANNED } from './limits.ts';
import { walk } from './walk.ts';

/** Most of a walk is waiting: so many go side by side. */
const LANES = 4;

export function describeRoads(engine: EngineName): void {
  describe.skipIf(!isInstalled(engine)).concurrent(`roads to Google in ${engine}`, () => {
    let lanes: Lanes;
    beforeAll(async () => {
      lanes = await openLanes(engine, LANES);
    });
    afterAll(() => lanes?.close());

    it('every limit names a road', ({ expect }) => {
      const named = [...Object.values(SCANNED).flat(), ...Object.keys(OPEN)];
      expect(named.filter((name) => !ROADS.some((road) => road.name === name))).toEqual([]);
      expect(new Set(ROADS.map(({ name }) => name)).size).toBe(ROADS.length);
    });

    it.for(ROADS.filter(({ unknown }) => !unknown?.includes(engine)))('$name', async (road, { expect }) => {
      const faults = judge(road, engine, await lanes.use((lane) => walk(road, lane, engine === 'chromium')));
      if (faults.length > 0) expect.fail(faults.join('\n'));
    });
  });
}
