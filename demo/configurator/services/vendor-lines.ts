// The lines by which a vendor is told, as the guide has them.

import type { Told } from '../../../src/services/service.ts';
import guide from '../../guide/docs/how-to/tell-vendors.md?raw';

/**
 * `null` for Google, which the gate tells.
 * @param category what the service waits for here, where that is another than its own
 */
export function vendorLines(told: Told, own: string, category: string): string | null {
  const [, code] = new RegExp(`<!-- vendor-${told}:start -->\\s*\`\`\`js\\n([\\s\\S]*?)\`\`\``).exec(guide) ?? [];
  if (!code) return null;
  const written = own === category ? code : code.replace('(consentGate)', `(consentGate, { ${own}: '${category}' })`);
  return `<script>\n${written}</script>`;
}
