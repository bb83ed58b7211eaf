/** One sentence for each address, with the tag that would have waited, ready to copy. */
export declare function earlyRequests({ performance }: Pick<Window, 'performance'>): readonly string[];
