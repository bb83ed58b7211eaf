/** @throws where another process holds the folder. Resolves to the function that lets go. */
export declare function lockFolder(folder: string): Promise<() => Promise<void>>;
