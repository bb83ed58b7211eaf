// A link to somebody else's site: it opens beside the page, and the other site learns nothing of where it was.
import type { ComponentChildren } from 'preact';

interface ExternalLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a part="link" dir="auto" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
