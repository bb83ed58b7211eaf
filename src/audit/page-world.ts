// Asks a page. Questions run in a world of their own (a browser's word for it: the same document, built-ins of its own), so that
// what the page has replaced, such as `Object.keys` or `Promise`, answers nothing.
import type { CDPSession } from 'playwright-core';

/** How long a question about the page's own variables may run, in ms. */
const PATIENCE = 2000;
/** A page that is left meanwhile is asked again on the next one. */
const ATTEMPTS = 4;

export interface PageWorld {
  /** Sends the function there as text, with what it is given. */
  ask<Args extends readonly unknown[]>(question: (...args: Args) => unknown, ...args: Args): Promise<unknown>;
  /**
   * The same among the page's own variables. Whatever the question uses there may be the page's: nothing but syntax is safe.
   * @returns undefined where it throws or takes too long
   */
  askPage(expression: string): Promise<unknown>;
}

export function createPageWorld(session: CDPSession): PageWorld {
  async function evaluate(expression: string): Promise<unknown> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'consent-gate audit' };
    const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    async ask(question, ...args) {
      const expression = `(${question})(${args.map((arg) => JSON.stringify(arg)).join()})`;
      for (let left = ATTEMPTS; ; left--) {
        try {
          return await evaluate(expression);
        } catch (error) {
          if (left === 1) throw error;
        }
      }
    },
    async askPage(expression) {
      const asked = { expression, returnByValue: true, timeout: PATIENCE, silent: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
      return exceptionDetails ? undefined : result.value;
    },
  };
}
