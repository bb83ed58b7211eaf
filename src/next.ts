// The tag for Next's layouts, and for whatever else renders its `<head>` with React on a server.
export { ConsentGate, type ConsentGateProps } from './next/consent-gate-tag.ts';
