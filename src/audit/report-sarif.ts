// SARIF 2.1.0, as code hosting services read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { createHash } from 'node:crypto';
import type { AuditResult } from './audit.ts';
import { RULES, type RuleId } from './findings.ts';
import { exitCode } from './verdict.ts';

export function sarifReport(result: AuditResult, version: string): string {
  const { pages, failures } = result;
  const ids = Object.keys(RULES) as RuleId[];
  const results = pages.flatMap(({ facts, findings }) =>
    findings.map(({ rule, level, evidence }) => ({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level,
      message: { text: [`${facts.url}: ${RULES[rule].title}`, ...evidence.map(withoutLinks)].join('\n') },
      locations: at(facts.url),
      // Tells a finding of an earlier run from a new one. Without the evidence, which changes with a service's releases.
      partialFingerprints: { primaryLocationLineHash: fingerprint(`${rule} ${facts.url}`) },
    })),
  );
  const run = {
    tool: {
      driver: {
        name: 'consent-gate audit',
        version,
        rules: ids.map((id) => ({
          id,
          shortDescription: { text: RULES[id].title },
          fullDescription: { text: RULES[id].title },
          help: { text: [RULES[id].help, RULES[id].source].filter(Boolean).join(' ') },
          defaultConfiguration: { level: RULES[id].level },
        })),
      },
    },
    invocations: [
      {
        executionSuccessful: pages.length > 0,
        exitCode: exitCode(result),
        toolExecutionNotifications: failures.map(({ url, message }) => ({
          level: 'error',
          message: { text: withoutLinks(`${url} ${message}`) },
        })),
      },
    ],
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/**
 * The page's address as a path: GitHub refuses the whole file if one address has a scheme of its own
 * (https://github.com/github/codeql-action/issues/754), and wants a line of each.
 */
function at(url: string) {
  const { host, pathname, search } = new URL(url);
  // A colon in the first part would read as a scheme: RFC 3986, 4.2.
  const uri = encodeURIComponent(host) + pathname + search;
  return [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }];
}

/** A message may hold links, `[text](address)`: SARIF 2.1.0, 3.11.6. */
const withoutLinks = (text: string) => text.replace(/[\\[\]]/g, '\\$&');

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
