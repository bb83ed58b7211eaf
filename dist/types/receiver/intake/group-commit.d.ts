export interface GroupCommitOptions<Item> {
    /** Stores items, resolves after the commit to one result an item. */
    readonly write: (items: readonly Item[]) => Promise<readonly boolean[]>;
    /**
     * How long the first item waits for company, in ms. 0 waits for what has arrived already: under load the next batch
     * gathers by itself while the last one is written.
     * @default 0
     */
    readonly lingerMs?: number;
    /** How many writes may run at the same time: while one waits for its commit, the next is on its way. @default 2; one for each of several machines */
    readonly writers?: number;
    /** Most items a write. @default 1000 */
    readonly maxBatch?: number;
    /** Most bytes that may wait or be written at once; past it `add` throws `QueueFullError`. @default 16 MiB */
    readonly maxBytes?: number;
}
export interface GroupCommit<Item> {
    /**
     * Resolves after the commit, to one result an item.
     * @param bytes size of the items as received
     * @throws {QueueFullError} where the queue is full; nothing was kept
     */
    add(items: readonly Item[], bytes: number): Promise<readonly boolean[]>;
    /** Bytes that wait or are being written. */
    readonly queuedBytes: number;
}
export declare class QueueFullError extends Error {
    constructor();
}
export declare function createGroupCommit<Item>(options: GroupCommitOptions<Item>): GroupCommit<Item>;
