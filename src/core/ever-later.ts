// How long to wait before something is put right that somebody else undoes: at once, but ever longer where it is undone again
// and again. Two who put things right against each other would otherwise do so for ever.

export interface EverLater {
  /** Milliseconds to wait, where it was undone at `now`. */
  pause(now: number): number;
  /** It was put right at `now`. */
  done(now: number): void;
}

/** @param soon in ms: whoever undoes it sooner than this after it was put right will do so again */
export function everLater(soon: number): EverLater {
  let pause = 0;
  let putRight = Number.NEGATIVE_INFINITY;
  return {
    pause(now) {
      pause = now - putRight < soon + pause ? pause * 2 + 50 : 0;
      return pause;
    },
    done(now) {
      putRight = now;
    },
  };
}
