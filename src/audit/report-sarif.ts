// SARIF 2.1.0, as code hosting services read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import type { AuditResult } from './audit.ts';
import { RULES, type RuleId } from './findings.ts';

export function sarifReport({ pages, failures }: AuditResult, version: string): string {
  const ids = Object.keys(RULES) as RuleId[];
  const at = (uri: string) => [{ physicalLocation: { artifactLocation: { uri } } }];
  const results = pages.flatMap(({ facts, findings }) =>
    findings.map(({ rule, level, evidence }) => ({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level,
      message: { text: [RULES[rule].title, ...evidence].join('\n') },
      locations: at(facts.url),
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
          help: { text: [RULES[id].help, RULES[id].source].filter(Boolean).join(' ') },
          defaultConfiguration: { level: RULES[id].level },
        })),
      },
    },
    invocations: [
      {
        executionSuccessful: pages.length > 0,
        toolExecutionNotifications: failures.map(({ url, message }) => ({
          level: 'error',
          message: { text: `${url} ${message}` },
          locations: at(url),
        })),
      },
    ],
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
