// Visitors who erase at the same time are erased together: each wait for those who are storing serves all of them.
import { type Erasure, ErasureUnfinishedError } from './erase-consents.ts';

interface Waiting {
  readonly consentId: string;
  resolve(removed: number): void;
  reject(error: unknown): void;
}

/** As many as one statement takes without keeping the others waiting. */
const MOST_AT_ONCE = 200;

type Erase = (consentIds: readonly string[]) => Promise<Erasure>;

type EraseOne = (consentId: string) => Promise<number>;

/**
 * @param machineOf where each consent is kept: those of one machine do not wait for another, nor fail with it
 * @returns what erases one consent and resolves to how many records went
 */
export function createEraser(erase: Erase, machineOf: (consentId: string) => number): EraseOne {
  const erasers = new Map<number, EraseOne>();
  return (consentId) => {
    const machine = machineOf(consentId);
    const eraser = erasers.get(machine) ?? eraserOfOne(erase);
    erasers.set(machine, eraser);
    return eraser(consentId);
  };
}

function eraserOfOne(erase: Erase): EraseOne {
  const waiting: Waiting[] = [];
  let busy = false;

  async function eraseAll(): Promise<void> {
    busy = true;
    for (let batch = waiting.splice(0, MOST_AT_ONCE); batch.length; batch = waiting.splice(0, MOST_AT_ONCE)) {
      try {
        const { removed, complete } = await erase(batch.map(({ consentId }) => consentId));
        if (!complete) throw new ErasureUnfinishedError();
        for (const { consentId, resolve } of batch) {
          resolve(removed.get(consentId) ?? 0);
          // Of two that ask for the same, the first is told of its records.
          removed.delete(consentId);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return (consentId) =>
    new Promise((resolve, reject) => {
      waiting.push({ consentId, resolve, reject });
      if (!busy) void eraseAll();
    });
}
