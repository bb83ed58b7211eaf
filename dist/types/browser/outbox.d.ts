import { type ConsentEvent } from '../core/event.ts';
import type { Reporter } from '../core/ports.ts';
export interface Outbox {
    add(event: ConsentEvent): void;
    stop(): void;
}
export declare function createOutbox(window: Window & typeof globalThis, endpoint: string, report: Reporter): Outbox;
