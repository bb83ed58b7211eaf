import type { ConsentGate } from './core/consent-gate.ts';
export declare const serverGate: ConsentGate;
