import Script from 'next/script';

export default function Home() {
  return (
    <main>
      <h1>Harbour Concierge</h1>
      <Script id="earliest" strategy="beforeInteractive">
        {'window.gateWasFirst = Boolean(window.consentGate)'}
      </Script>
    </main>
  );
}
