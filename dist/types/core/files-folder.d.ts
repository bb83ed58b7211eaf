/** Below the site's own base, with a slash at the end. A release has a folder of its own: pages that are open still find theirs. */
export declare const folderOfRelease: (version: string) => string;
export declare const filesFolder: string;
