// The same as a text, to be sent to whoever helps: Markdown, without queries, values or anybody's id.
import type { Section } from './section.ts';

interface About {
  readonly page: string;
  readonly browser: string;
  readonly version: string;
}

export function report({ page, browser, version }: About, sections: readonly Section[]): string {
  const parts = sections.map(({ title, rows, empty }) => {
    const lines = rows.map(
      ({ what, why, state }) => `- ${state ? `[${state}] ` : ''}\`${what}\`${why ? ` ${why}` : ''}`,
    );
    return `## ${title}\n\n${lines.join('\n') || empty}\n`;
  });
  return [`# consent-gate ${version}\n\n${page}\n${browser}\n`, ...parts].join('\n');
}
