import type { Answer } from './exchange.ts';
type Headers = Answer['headers'];
export declare function answer(status: number, body: Answer['body'], headers?: Headers): Answer;
export declare function json(status: number, value: unknown, headers?: Headers): Answer;
/**
 * @param detail one sentence for the person who has to mend it
 * @param more further members of the problem object
 */
export declare function problem(status: number, detail: string, more?: object, headers?: Headers): Answer;
/** Thrown by a route to answer with a problem. */
export declare class HttpProblem extends Error {
    readonly answer: Answer;
    constructor(...args: Parameters<typeof problem>);
}
export {};
