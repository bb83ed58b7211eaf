// GET and DELETE /consent/:consentId: the visitor's own records. The id is the secret: 122 random bits that only this
// visitor's browser and this database hold.
import { answer, HttpProblem, json } from '../http/answer.ts';
import { parseUuid } from '../http/uuid.ts';
import type { Handle, Route } from './route.ts';

function consentIdOf(id: string): string {
  const consentId = parseUuid(id);
  if (!consentId) throw new HttpProblem(400, 'consentId: expected a UUID.');
  return consentId;
}

const readVisitor: Handle = async ({ id }, { store }) => {
  const consentId = consentIdOf(id);
  const records = await store.history(consentId);
  if (!records.length) throw new HttpProblem(404, 'There are no records of this consent.');
  return json(200, { consentId, records });
};

/** Says nothing about whether there was something to erase. */
const eraseVisitor: Handle = async ({ id }, { store }) => {
  await store.erase(consentIdOf(id));
  return answer(204, '');
};

export const visitorRoute: Route = {
  name: '/consent/:consentId',
  pattern: /^\/consent\/([^/]+)$/,
  methods: { GET: readVisitor, DELETE: eraseVisitor },
};
