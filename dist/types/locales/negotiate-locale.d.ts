/**
 * The first wanted language there is: as it stands (`pt-BR`), or its language alone (`pt`). English where there is none.
 * @param wanted BCP 47 tags, best first; empty ones are passed over
 * @param available tags in their canonical spelling
 */
export declare function negotiateLocale(wanted: readonly string[], available: readonly string[]): string;
