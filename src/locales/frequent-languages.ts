// The languages with the most readers, besides English, where the law wants a banner. The pasted tag's UI knows the hashes of
// their files, 40 bytes each; those of all would be a tenth of a first visit, and are a file of their own.

/** ISO 639-1. */
export const FREQUENT_LANGUAGES: readonly string[] = ['de', 'es', 'fr', 'it', 'pl', 'pt'];
