import { Choice } from '../choice';

export const metadata = { title: 'Harbour Concierge' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <script
          src="/consent-gate.js"
          data-google-analytics="G-TEST00001"
          data-endpoint="/consent"
          data-policy-url="/privacy"
          data-controller="Harbour Concierge"
        />
      </head>
      <body>
        {children}
        <Choice />
      </body>
    </html>
  );
}
