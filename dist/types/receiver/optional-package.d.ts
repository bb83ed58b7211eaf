/** @throws a sentence that says what to install */
export declare function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T>;
