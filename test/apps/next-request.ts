// A request as Next hands it to a route, from the Next of this folder.
export { NextRequest } from 'next/server.js';
