// What the dashboard's routes share: the session, and the limit on guessing tokens.
import { createLoginLimit, type LoginLimit } from './login-limit.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface Dashboard {
  /** Its path, such as `/privacy/dashboard`. */
  readonly root: string;
  /** `null` where the receiver has no token: nobody can log in. */
  readonly sessions: Sessions | null;
  readonly limit: LoginLimit;
}

/** @param now ms since the epoch */
export function createDashboard(token: string | undefined, basePath: string, now: () => number): Dashboard {
  const root = `${basePath}/dashboard`;
  return {
    root,
    sessions: token === undefined ? null : createSessions(token, root, now),
    limit: createLoginLimit(now),
  };
}
