import { ConsentGate } from 'consent-gate/next';
import { Choice } from '../choice';

export const metadata = { title: 'Harbour Concierge' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <ConsentGate
          googleAnalytics="G-TEST00001"
          endpoint="/consent"
          policyUrl="/privacy"
          controller="Harbour Concierge"
          browserLinks={[{ label: '</script> of yours', href: '/cookies' }]}
        />
      </head>
      <body>
        {children}
        <Choice />
      </body>
    </html>
  );
}
