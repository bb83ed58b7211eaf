// How to change the cookie settings of each browser, the visitor's own first.
import type { LinkConfig } from '../../core/config.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';
import { BROWSER_LINKS, GOOGLE_OPT_OUT, GOOGLE_PARTNER_SITES, GOOGLE_PRIVACY } from './browser-links.ts';
import { type BrowserHints, detectBrowser } from './detect-browser.ts';
import { ExternalLink } from './ExternalLink.tsx';

interface BrowserLinksProps {
  readonly hints: BrowserHints;
  /** The owner's list; empty for the built-in one. */
  readonly links: readonly LinkConfig[];
  readonly text: Text<keyof SettingsMessages>;
}

export function BrowserLinks({ hints, links, text }: BrowserLinksProps) {
  const { browser, system } = detectBrowser(hints);
  const fits = (link: (typeof BROWSER_LINKS)[number]) =>
    link.browser === browser && (!link.systems || (system !== null && link.systems.includes(system)));
  const own = links.length ? undefined : BROWSER_LINKS.find(fits);
  const others = (links.length ? links : BROWSER_LINKS).filter((link) => link !== own);
  return (
    <div class="links">
      <p part="text">{text('browserText')}</p>
      <ul>
        {own && (
          <li class="own">
            <ExternalLink href={own.href}>{own.label}</ExternalLink> <small>{text('yourBrowser')}</small>
          </li>
        )}
        {others.map(({ label, href }) => (
          <li key={label}>
            <ExternalLink href={href}>{label}</ExternalLink>
          </li>
        ))}
      </ul>
      {/* Not a heading: nobody knows the level of the one above it in an owner's page. */}
      <p class="name" part="text">
        {text('googleTitle')}
      </p>
      <ul class="wide">
        <li>
          <ExternalLink href={GOOGLE_OPT_OUT}>{text('googleOptOut')}</ExternalLink>
        </li>
        <li>
          <ExternalLink href={GOOGLE_PRIVACY}>{text('googlePrivacy')}</ExternalLink>
        </li>
        <li>
          <ExternalLink href={GOOGLE_PARTNER_SITES}>{text('googleUse')}</ExternalLink>
        </li>
      </ul>
    </div>
  );
}
