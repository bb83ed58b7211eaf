// Every page of the guide, in the order in which it is read. A test holds it to the files in docs/.

export interface Entry {
  readonly text: string;
  /** Its file in docs/, without `.md`. */
  readonly page: string;
}

export interface Group {
  readonly text: string;
  readonly entries: readonly Entry[];
}

const group = (text: string, entries: Readonly<Record<string, string>>): Group => ({
  text,
  entries: Object.entries(entries).map(([page, name]) => ({ page, text: name })),
});

export const GROUPS: readonly Group[] = [
  group('Begin', {
    start: 'Start in five minutes',
    'try-it': 'Try it here',
    'how-to/files-for-your-site': 'Files for your site',
    'how-to/put-it-on-a-website': 'Put it on a website',
  }),
  group('Platforms', {
    'platforms/index': 'Which page is yours',
    'platforms/plain-html': 'Plain HTML',
    'platforms/wordpress': 'WordPress',
    'platforms/wix': 'Wix',
    'platforms/squarespace': 'Squarespace',
    'platforms/shopify': 'Shopify',
    'platforms/webflow': 'Webflow',
    'platforms/drupal': 'Drupal',
    'platforms/joomla': 'Joomla',
    'platforms/ghost': 'Ghost',
    'platforms/google-tag-manager': 'Google Tag Manager',
    'platforms/cloudflare': 'Cloudflare’s tag gateway',
    'platforms/php': 'PHP',
    'platforms/django': 'Django',
    'platforms/rails': 'Rails',
  }),
  group('Frameworks', {
    'frameworks/vite': 'Vite',
    'frameworks/react': 'React',
    'frameworks/next': 'Next',
    'frameworks/vue-nuxt': 'Vue and Nuxt',
    'frameworks/svelte': 'Svelte and SvelteKit',
    'frameworks/astro': 'Astro',
    'frameworks/server-rendered': 'Pages that a server writes',
    'how-to/use-it-from-npm': 'From npm, in general',
  }),
  group('How to', {
    'how-to/mark-elements': 'Mark what has to wait',
    'how-to/when-nothing-happens': 'Find out why nothing happens',
    'how-to/audit-a-website': 'Audit a website',
    'how-to/test-your-site': 'Test your site',
    'how-to/look': 'Choose colours and corners',
    'how-to/languages-and-texts': 'Choose languages and texts',
    'how-to/content-security-policy': 'Send a content security policy',
    'how-to/cdn-and-updates': 'Use a CDN, and update',
    'how-to/banner-sooner': 'Show the banner sooner',
    'how-to/google-from-your-own-host': 'Hold Google under your own host',
    'how-to/tell-vendors': 'Tell vendors',
    'how-to/microsoft-clarity-and-uet': 'Tell Microsoft Clarity and UET',
    'how-to/read-the-answer-on-a-server': 'Read the answer on a server',
    'how-to/consent-follows-an-account': 'Let consent follow an account',
    'how-to/run-the-receiver': 'Run the receiver',
    'how-to/receiver-without-a-server': 'Keep decisions without a server',
    'how-to/dashboard': 'Read the dashboard',
    'how-to/webhook': 'Tell your server of a withdrawal',
    'how-to/sealed-records': 'Seal the records',
    'how-to/scale-the-receiver': 'Run more than one receiver',
  }),
  group('Reference', {
    'reference/options': 'Options',
    'reference/api': 'API',
    'reference/event': 'The event',
    'reference/cookies-and-storage': 'Cookies and storage',
    'reference/services': 'Services',
    'reference/google-by-category': 'Google, by category',
    'reference/receiver': 'The receiver',
    'reference/command-line': 'Command line',
  }),
  group('Background', {
    'about/what-no-script-can-prevent': 'What no script can prevent',
    'about/threat-model': 'Threat model',
    'about/legal': 'The legal table',
    'about/accessibility': 'Accessibility statement',
    'about/how-it-works': 'How it works',
    'about/benchmarks': 'Benchmarks',
    'about/where-it-goes': 'Where bytes and time go',
  }),
];

export const PAGES: readonly Entry[] = GROUPS.flatMap(({ entries }) => entries);

/** As VitePress wants it. */
export const sidebar = GROUPS.map(({ text, entries }) => ({
  text,
  items: entries.map(({ text: name, page }) => ({ text: name, link: `/${page.replace(/(^|\/)index$/, '$1')}` })),
}));
