/** @returns one sentence a fault, naming its field and what was expected; empty where the options can be used */
export declare function checkConfig(input: unknown): readonly string[];
