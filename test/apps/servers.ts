// The server frameworks of this folder, for tests that mount the receiver in them.
export { getRequestListener } from '@hono/node-server';
export { default as express } from 'express';
export { Hono } from 'hono';
