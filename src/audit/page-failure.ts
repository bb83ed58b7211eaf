// Why a page was not audited.
import { cleanText } from './clean-text.ts';
import type { Failure, FailureKind } from './facts.ts';

export class PageFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    // It may quote the page.
    super(cleanText(message, 300));
  }

  of(url: string): Failure {
    return { url, kind: this.kind, message: this.message };
  }
}
