// How the audit knows a decision that consent-gate posts, whatever the endpoint's address is.

export function isDecision(method: string, body: string | null): boolean {
  if (method !== 'POST' || !body?.startsWith('{"events":[')) return false;
  try {
    const { events } = JSON.parse(body) as { events?: unknown };
    return Array.isArray(events) && events.some((event) => typeof Object(event).consentId === 'string');
  } catch {
    return false;
  }
}
