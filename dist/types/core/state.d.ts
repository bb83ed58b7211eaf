export interface State<T> {
    get(): T;
    /** Sets, and tells the subscribers in the order in which they came. */
    set(value: T): void;
    /** Tells at each change; returns an unsubscribe. */
    subscribe(listener: () => void): () => void;
}
/** @param onError told what a subscriber threw, so that a broken one cannot stop the others */
export declare function createState<T>(value: T, onError: (error: unknown) => void): State<T>;
