// A visitor's own records. The id is the secret: 122 random bits that only this visitor's browser and this database hold. An
// address is written into the access logs of every server on the way, so the id is best sent in the header `Consent-Id`, or in the
// body of a DELETE; in the path it works too.
import { answer, HttpProblem } from '../http/answer.ts';
import type { IncomingRequest } from '../http/exchange.ts';
import { readBody } from '../http/read-body.ts';
import { started } from '../http/started.ts';
import { parseUuid } from '../http/uuid.ts';
import { consentJson } from '../records/consent-json.ts';
import type { Handle, Route } from './route.ts';

export function consentIdOf(id: string): string {
  const consentId = parseUuid(id);
  if (!consentId) throw new HttpProblem(400, 'consentId: expected a UUID.');
  return consentId;
}

/** The id that a request names without its address. */
async function idOutsideThePath(request: IncomingRequest): Promise<string> {
  const header = request.header('consent-id');
  if (header !== null) return header;
  if (request.method !== 'DELETE') throw new HttpProblem(400, 'Consent-Id: expected a UUID in this header.');
  const { text } = await readBody(request);
  try {
    const { consentId } = JSON.parse(text) as { readonly consentId?: unknown };
    if (typeof consentId === 'string') return consentId;
  } catch {} // told below
  throw new HttpProblem(400, 'Expected a UUID in the header Consent-Id, or a body such as {"consentId": "<uuid>"}.');
}

/** The route without an id has an empty one. */
const readVisitor: Handle = async ({ id, request }, { store }) => {
  const consentId = consentIdOf(id || (await idOutsideThePath(request)));
  const text = await started(consentJson({ consentId }, store));
  if (!text) throw new HttpProblem(404, 'There are no records of this consent.');
  return answer(200, text, { 'content-type': 'application/json' });
};

/** Says nothing about whether there was something to erase. */
const eraseVisitor: Handle = async ({ id, request }, { store }) => {
  await store.erase(consentIdOf(id || (await idOutsideThePath(request))));
  return answer(204, '');
};

export const VISITOR_METHODS = { GET: readVisitor, DELETE: eraseVisitor } as const;

export const visitorRoute: Route = {
  name: '/consent/:consentId',
  pattern: /^\/consent\/([^/]+)$/,
  methods: VISITOR_METHODS,
};
