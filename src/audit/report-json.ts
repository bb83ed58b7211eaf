// Everything that was observed and found, for other programs. Without the pictures.
import type { AuditResult } from './audit.ts';

export function jsonReport({ pages, failures }: AuditResult, version: string): string {
  const plain = pages.map(({ facts: { screenshots: _, links: __, ...facts }, findings }) => ({ ...facts, findings }));
  return `${JSON.stringify({ schema: 1, version, pages: plain, failures }, null, 2)}\n`;
}
