import type { PartContext, Recorder } from '../core/ports.ts';
export declare const defaults: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    endpoint: string;
    policyUrl: string;
    privacyContact: string;
    supervisoryAuthority: null;
    cookies: never[];
    browserLinks: never[];
    reloadOnWithdraw: false;
};
/**
 * @param input the options as they were written: before anything is recorded, the whole of them is checked
 * @throws one sentence a fault
 */
export declare function mount({ window, settings }: PartContext, input: unknown): Recorder;
