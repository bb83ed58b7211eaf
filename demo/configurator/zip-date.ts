/** Where the calendar of archives begins: the same files make the same archive. */
export const ZIP_DATE = new Date(1980, 0, 1);
