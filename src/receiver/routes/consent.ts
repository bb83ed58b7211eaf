// POST /consent: keeps decisions. Answers after the commit.
import { HttpProblem, json, problem } from '../http/answer.ts';
import type { IncomingRequest } from '../http/exchange.ts';
import { readBody } from '../http/read-body.ts';
import { reissueCookie } from '../intake/consent-cookie.ts';
import { EVENT_FIELDS, type EventReader } from '../intake/validate.ts';
import type { Handle, Route } from './route.ts';
import { VISITOR_METHODS } from './visitor.ts';

/** `text/plain` carries JSON across origins without a preflight, for which a closing page has no time. */
const CONTENT_TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;

const postConsent: Handle = async ({ request, note }, { readEvents, commits, cookie, deliveries, now }) => {
  if (!CONTENT_TYPES.test(request.header('content-type') ?? '')) {
    throw new HttpProblem(415, 'Content-Type: expected application/json or text/plain.');
  }
  const { read, bytes } = await readDecisions(request, readEvents);
  const { events, newer, rejected, problems } = read;
  if (problems.length) return problem(422, 'The body is not a list of events.', { problems });

  const fresh = events.length ? await commits.add(events, bytes) : [];
  const stored = fresh.filter(Boolean).length;
  const counts = { stored, duplicates: events.length - stored };
  note({ ...counts, rejected: rejected.length, ...(newer && { newer, error: NEWER_FORMAT }) });
  deliveries.count('duplicate', 'delivered again, or erased since', counts.duplicates);
  events.forEach(({ occurredAt }, index) => {
    const delay = fresh[index] ? delayOf(now() - Date.parse(occurredAt)) : null;
    if (delay) deliveries.count('late', delay);
  });
  for (const { problems } of rejected) deliveries.count('rejected', fieldOf(problems));
  if (newer) {
    // The gate was updated before this receiver. 425 has it keep its decisions, as 503 would, without a load balancer
    // taking this receiver for a broken one.
    return problem(
      425,
      `Not stored: ${NEWER_FORMAT}.`,
      { ...counts, newer, rejected },
      { 'retry-after': `${UNTIL_UPDATED}` },
    );
  }
  const asked = !events.length && !rejected.length;
  const setCookie = cookie && asked && reissueCookie(request, cookie, now());
  const headers: Record<string, string> = setCookie ? { 'set-cookie': setCookie } : {};
  return rejected.length
    ? problem(422, 'Some events were refused; the others are stored.', { ...counts, rejected }, headers)
    : json(202, counts, headers);
};

export const NEWER_FORMAT = 'the page’s consent-gate is newer than this receiver: update the receiver';

/** In seconds. */
const UNTIL_UPDATED = 300;

const MINUTE = 60_000;

/** Between the visitor's clock and ours; `null` where the decision came at once, as nearly all do. */
function delayOf(ms: number): string | null {
  if (ms < -5 * MINUTE) return 'the visitor’s clock is ahead';
  if (ms < 5 * MINUTE) return null;
  if (ms < 60 * MINUTE) return 'after 5 minutes to an hour';
  return ms < 24 * 60 * MINUTE ? 'after an hour to a day' : 'after more than a day';
}

/** Which field was wrong first: a word of ours, or `unknown field`; nothing that the sender made up. */
function fieldOf(problems: readonly string[]): string {
  const field = /^events\[\d+\]\.(\w+)/.exec(problems[0] ?? '')?.[1] ?? '';
  if (EVENT_FIELDS.includes(field)) return field;
  return field || problems[0]?.includes(']["') ? 'unknown field' : 'not an event';
}

/** Apart, because what a function holds while it waits for a commit is kept until then: a thousand senders' texts. */
async function readDecisions(request: IncomingRequest, readEvents: EventReader) {
  const { text, bytes } = await readBody(request);
  return { read: readEvents(parse(text)), bytes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not JSON.');
  }
}

export const consentRoute: Route = {
  name: '/consent',
  pattern: /^\/consent$/,
  methods: { POST: postConsent, ...VISITOR_METHODS },
};
