// What `consent-gate audit --help` says.

export const HELP = `Usage: consent-gate audit <url …> [options]

Opens each page as new visitors do, in the Chrome, Edge or Chromium of this machine, and tells what is asked and stored
before any choice, after a no, after a yes and after a withdrawal. Needs the package playwright-core.
Known consent tools: consent-gate, vanilla-cookieconsent, Klaro, tarteaucitron, Cookiebot, OneTrust, CookieYes, Usercentrics.
A site that wants a name and a password: https://name:password@staging.example.com

Options:
  --list <file>           One address a line.
  --sitemap <url>         The pages of a sitemap, or of all sitemaps of an index.
  --depth <n>             Follow links on the same site, n deep. [default: 0]
  --max <n>               Pages in all. [default: 50]
  --concurrency <n>       Pages at once. [default: 3]
  --timeout <seconds>     How long a page may take to answer. [default: 20]
  --browser <path>        The browser's program. [default: the one installed]
  --html <file>           A report to hand on, with pictures, in one file.
  --json <file>           Everything that was seen and found.
  --sarif <file>          For code scanning (SARIF 2.1.0).
  --junit <file>          For CI servers.
  --cookies               Print rows for the cookie table as JSON; the summary goes to the error output.
  --help                  Show this.

Exit code: 1 for an error: something analytical came before consent, after a no or after a withdrawal, or the banner does not
work; 2 for bad usage, or where nothing could be opened; 3 without an error where something was not judged: no banner and no
consent tool was recognised, part of a visit could not be made, or one of several pages did not open; else 0.
`;
