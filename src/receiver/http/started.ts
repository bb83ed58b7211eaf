// An answer whose beginning is there before it is sent, so that what fails at once still gets a proper status. A short one is
// complete by then: it has a length, and needs no database any more while it is read.

/** What is gathered before the rest is sent piece by piece. */
const SHORT = { characters: 100_000, pieces: 4 };

/** `null` where there is no text at all. */
export async function started(texts: AsyncIterable<string>): Promise<string | AsyncIterable<string> | null> {
  const iterator = texts[Symbol.asyncIterator]();
  let beginning = '';
  for (let pieces = 0; beginning.length < SHORT.characters && pieces < SHORT.pieces; pieces++) {
    const next = await iterator.next();
    if (next.done) return pieces ? beginning : null;
    beginning += next.value;
  }
  return rest(beginning, iterator);
}

async function* rest(beginning: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield beginning;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Whoever stops reading half-way ends what is read.
    await iterator.return?.();
  }
}
