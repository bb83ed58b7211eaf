// The choice of an account has come to count on this device, and its visitor has not been told yet: in localStorage, because a login often
// goes on to another page before a note could be read.

export const ADOPTED_KEY = 'consent_gate_adopted';
