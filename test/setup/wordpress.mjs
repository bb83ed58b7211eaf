// Finds what the WordPress plugin is tested with: WordPress, PHP and MariaDB; on Debian as root it also installs what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, onPath } from './browsers.mjs';

/** `mariadb-server` would start a server at once; its core is the program alone. */
const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql', 'mariadb-server-core'];

/** @returns {{ wordpress: string, php: string, mariadbd: string } | null} null where something of it is missing */
export function findWordPress() {
  const wordpress = '/usr/share/wordpress';
  const php = onPath(['php']);
  const mariadbd = onPath(['mariadbd'], ['/usr/sbin']);
  const theme = join(wordpress, 'wp-content', 'themes', 'twentytwentythree');
  if (!php || !mariadbd || !existsSync(join(wordpress, 'wp-load.php')) || !existsSync(theme)) return null;
  const { stdout } = spawnSync(php, ['-m'], { encoding: 'utf8' });
  return /^mysqli$/m.test(stdout) ? { wordpress, php, mariadbd } : null;
}

/** @returns {string | null} what went wrong, in apt's own last lines */
export const installWordPress = () => installPackages(PACKAGES);

/** What to do, in one line, on a machine where it is not installed. */
export const howToInstallWordPress = () => `Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
