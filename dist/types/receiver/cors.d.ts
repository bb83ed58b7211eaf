import type { Answer, IncomingRequest } from './exchange.ts';
export interface Cors {
    /**
     * The headers for the answer.
     * @throws {HttpProblem} 403 for a page of an origin that is not listed
     */
    admit(request: IncomingRequest): Answer['headers'];
    preflight(headers: Answer['headers'], allow: string): Answer;
}
/**
 * @param origins such as `https://www.example.com`, without path
 * @throws where one is no origin, because a typo there would refuse every visitor's decision
 */
export declare function createCors(origins: readonly string[]): Cors;
