// What a site needs and nobody has said yet, asked of the person at the keyboard. An empty answer leaves it out.
import type { CommandIo } from '../../receiver/commands/command.ts';
import type { Site } from '../site.ts';
import { flagOf, type OptionName, problemsOf, withFlags } from './site-flags.ts';

const QUESTIONS: readonly (readonly [name: OptionName, question: string])[] = [
  ['controller', 'Who asks? The name of your company or of yourself, as visitors know it: '],
  ['policyUrl', 'Address of your privacy policy, such as /privacy: '],
  ['googleAnalytics', 'Measurement ID of Google Analytics, such as G-AB12CD34EF: '],
  ['endpoint', 'Address to which decisions are posted (empty: they stay in the visitor’s browser): '],
];

export async function askForRest(site: Site, { ask, out }: CommandIo, version: string): Promise<Site> {
  if (!ask) return site;
  const flags: Record<string, string> = {};
  for (const [name, question] of QUESTIONS) {
    if (site.options[name] !== undefined || (name === 'googleAnalytics' && site.options.googleTagManager)) continue;
    let answer = await ask(question);
    while (answer) {
      const problems = problemsOf(name, answer);
      if (problems.length === 0) break;
      out(`${problems.join('\n')}\n`);
      answer = await ask(question);
    }
    if (answer) flags[flagOf(name)] = answer;
  }
  return withFlags(site, flags, version);
}

/** @returns the names of HTML files */
export async function askForPages({ ask }: CommandIo): Promise<readonly string[]> {
  const answer = (await ask?.('HTML files to put the line into (empty: none, you paste it yourself): ')) ?? '';
  return answer.split(/\s+/).filter(Boolean);
}
