/**
 * Events that wait to be delivered or, after a refusal, cookies that look like Google's.
 * @param refused something is not allowed
 */
export declare function isUnfinished(window: Window, refused: boolean): boolean;
