import type { IncomingRequest } from './exchange.ts';
/**
 * @returns a check that throws {HttpProblem} 401 or 403 where the request may not see what belongs to the owner
 * @throws where the token is too short to resist guessing
 */
export declare function createTokenCheck(token: string | undefined): (request: IncomingRequest) => void;
