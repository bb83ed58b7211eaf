import type { PartContext, Recorder } from '../core/ports.ts';
/**
 * @param input the options as they were written: before anything is recorded, the whole of them is checked
 * @throws one sentence a fault
 */
export declare function mount({ window, settings, report }: PartContext, input: unknown): Recorder;
