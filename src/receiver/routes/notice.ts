// GET /notices/:hash: the exact notice behind a record, for the owner.
import { answer, HttpProblem } from '../http/answer.ts';
import type { Handle, Route } from './route.ts';

const getNotice: Handle = async ({ request, id }, { store, checkToken }) => {
  checkToken(request);
  if (!/^[\da-f]{64}$/.test(id)) throw new HttpProblem(400, 'hash: expected 64 lower-case hexadecimal digits.');
  const notice = await store.notice(id);
  if (notice === null) throw new HttpProblem(404, 'There is no notice of this hash.');
  // The very bytes that were hashed.
  return answer(200, notice, { 'content-type': 'application/json' });
};

export const noticeRoute: Route = {
  name: '/notices/:hash',
  pattern: /^\/notices\/([^/]+)$/,
  methods: { GET: getNotice },
};
