// Whom to ask, and where to complain (GDPR Art. 13(1)(b), 77).
import type { Settings } from '../../core/config.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';
import { ExternalLink } from './ExternalLink.tsx';

interface ContactProps {
  readonly settings: Settings;
  readonly text: Text<keyof SettingsMessages>;
  /** Label of the link to the privacy policy. */
  readonly policy: string;
}

export function Contact({ settings, text, policy }: ContactProps) {
  const { policyUrl, privacyContact, supervisoryAuthority } = settings;
  if (!policyUrl && !privacyContact && !supervisoryAuthority) return null;
  return (
    <section class="contact">
      <h3>{text('contactTitle')}</h3>
      <ul>
        {policyUrl && (
          <li>
            <a part="link" href={policyUrl}>
              {policy}
            </a>
          </li>
        )}
        {privacyContact && (
          <li>
            {text('contact')}: <Reachable contact={privacyContact} />
          </li>
        )}
        {supervisoryAuthority && (
          <li>
            {text('authority')}:{' '}
            <ExternalLink href={supervisoryAuthority.url}>{supervisoryAuthority.name}</ExternalLink>
          </li>
        )}
      </ul>
    </section>
  );
}

/** A mailbox becomes a link; a person's name stays text. */
function Reachable({ contact }: { readonly contact: string }) {
  if (!/^\S+@\S+$/.test(contact)) return <bdi>{contact}</bdi>;
  return (
    <a part="link" dir="ltr" href={`mailto:${contact}`}>
      {contact}
    </a>
  );
}
