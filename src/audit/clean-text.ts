// Texts that others wrote, made fit for a terminal, a CI's log and every report.

/**
 * Controls (ECMA-48's escape sequences among them), what turns the direction of a line, halves of a surrogate pair and what
 * XML 1.0 has no place for.
 */
const UNFIT = /[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** @param max letters (UTF-16) that are kept; the rest is cut off, which the sign at the end says */
export function cleanText(text: string, max: number): string {
  const cut = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  return (
    cut
      .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
      .replace(UNFIT, '\ufffd')
      // What a CI takes for commands: `::error::` (GitHub), `##vso[` (Azure), `##[error]` (both), `##teamcity[`.
      .replace(/::(?=\s*[a-z])/gi, ': :')
      .replace(/#(?=#)/g, '# ')
  );
}
