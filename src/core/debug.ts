/** The owner asks in the address for all there is to know. Nobody else's page has this in its own. */
export const isDebugged = (search: string): boolean => /[?&]consent-gate-debug/.test(search);
