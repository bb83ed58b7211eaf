export { ConsentGate, type ConsentGateProps } from './next/consent-gate-tag.js';
