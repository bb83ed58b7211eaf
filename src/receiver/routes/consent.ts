// POST /consent: keeps decisions. Answers after the commit.
import { HttpProblem, json, problem } from '../answer.ts';
import { reissueCookie } from '../consent-cookie.ts';
import { QueueFullError } from '../group-commit.ts';
import { readBody } from '../read-body.ts';
import { validateEvents } from '../validate.ts';
import type { Handle, Route } from './route.ts';

/** JSON under a name that needs no preflight across origins, because a page that is going away has no time for one. */
const CONTENT_TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;

const postConsent: Handle = async ({ request, note }, { commits, cookie, now }) => {
  if (!CONTENT_TYPES.test(request.header('content-type') ?? '')) {
    throw new HttpProblem(415, 'Content-Type: expected application/json or text/plain.');
  }
  const { text, bytes } = await readBody(request);
  const { events, rejected, problems } = validateEvents(parse(text));
  if (problems.length) return problem(422, 'The body is not a list of events.', { problems });

  const fresh = events.length ? await append(() => commits.add(events, bytes)) : [];
  const stored = fresh.filter(Boolean).length;
  const counts = { stored, duplicates: events.length - stored };
  note({ ...counts, rejected: rejected.length });
  const asked = !events.length && !rejected.length;
  const setCookie = cookie && asked && reissueCookie(request, cookie, now());
  const headers: Record<string, string> = setCookie ? { 'set-cookie': setCookie } : {};
  return rejected.length
    ? problem(422, 'Some events were refused; the others are stored.', { ...counts, rejected }, headers)
    : json(202, counts, headers);
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not JSON.');
  }
}

async function append(add: () => Promise<readonly boolean[]>): Promise<readonly boolean[]> {
  try {
    return await add();
  } catch (error) {
    if (error instanceof QueueFullError) throw new HttpProblem(503, `${error.message}.`, {}, { 'retry-after': '2' });
    throw error;
  }
}

export const consentRoute: Route = { name: '/consent', pattern: /^\/consent$/, methods: { POST: postConsent } };
