// An HTTP server that reads a body, answers in the receiver's words without its security headers, and does nothing else: the
// least that Node's own HTTP takes. For receiver.mjs, which reads the address from the line that it prints.
import { createServer } from 'node:http';

const ANSWER = '{"stored":1,"duplicates":0}';

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(202, { 'content-type': 'application/json', 'content-length': ANSWER.length });
    response.end(ANSWER);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(JSON.stringify({ message: 'listening', url: `http://127.0.0.1:${port}` }));
});
