import { startConsentGate } from 'consent-gate';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './App';

// Before the first render, outside of every component. Run again by a hot reload, it gives the gate that runs.
startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

const root: Root = import.meta.hot?.data.root ?? createRoot(document.querySelector('#app') as Element);
root.render(
  <StrictMode>
    <App />
  </StrictMode>,
);
if (import.meta.hot) {
  import.meta.hot.data.root = root;
  import.meta.hot.accept();
}
