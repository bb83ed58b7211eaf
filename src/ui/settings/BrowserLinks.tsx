// How to change the cookie settings of each browser, the visitor's own first.
import type { LinkConfig } from '../../core/config.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';
import { GOOGLE_OPT_OUT, GOOGLE_PARTNER_SITES, GOOGLE_PRIVACY, sortLinks } from './browser-links.ts';
import type { BrowserHints } from './detect-browser.ts';
import { ExternalLink } from './ExternalLink.tsx';

interface BrowserLinksProps {
  readonly hints: BrowserHints;
  /** The owner's list; empty for the built-in one. */
  readonly links: readonly LinkConfig[];
  readonly text: Text<keyof SettingsMessages>;
  /** Also of browsers that this cannot be read in. A policy page is read before one is opened. */
  readonly all?: boolean;
}

export function BrowserLinks({ hints, links, text, all }: BrowserLinksProps) {
  const { own, others } = sortLinks(hints);
  const shown = links.length ? links : others.filter(({ browser }) => all || browser);
  return (
    <div class="links">
      <p part="text">{text('browserText')}</p>
      <ul>
        {!links.length && (
          <li class="own">
            {own ? (
              <>
                <ExternalLink href={own.href}>{own.label}</ExternalLink> <small>{text('yourBrowser')}</small>
              </>
            ) : (
              text('otherBrowser')
            )}
          </li>
        )}
        {shown.map(({ label, href }) => (
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
