// Where the files of the gate lie on a site, where nobody says otherwise.

/** Below the site's own base, with a slash at the end. A release has a folder of its own: pages that are open still find theirs. */
export const folderOfRelease = (version: string): string => `consent-gate/${version}/`;

export const filesFolder: string = folderOfRelease(__VERSION__);
