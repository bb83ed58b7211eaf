import { Consent } from './consent';

export const metadata = { title: 'Harbour Concierge' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <Consent />
        {children}
      </body>
    </html>
  );
}
