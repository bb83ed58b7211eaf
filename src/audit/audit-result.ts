// What an audit gives.
import type { Failure, PageFacts } from './facts.ts';
import type { Finding } from './findings.ts';

export interface AuditedPage {
  readonly facts: PageFacts;
  readonly findings: readonly Finding[];
}

/** In the order in which the addresses were given or met. */
export interface AuditResult {
  readonly pages: readonly AuditedPage[];
  readonly failures: readonly Failure[];
}
