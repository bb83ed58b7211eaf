// What the page says of itself: where it was opened from, and what consent-gate holds here.
(() => {
  document.documentElement.dataset.from = location.protocol;
  const { consentGate } = window;
  const byId = (/** @type {string} */ id) => document.getElementById(id);

  byId('copy')?.addEventListener('click', async () => {
    const copied = byId('copied');
    if (!copied) return;
    try {
      await navigator.clipboard.writeText(byId('line')?.textContent ?? '');
      copied.textContent = 'Copied.';
    } catch {
      copied.textContent = 'Your browser does not let this page copy: select the line and copy it yourself.';
    }
  });

  if (!consentGate) return;
  byId('again')?.addEventListener('click', () => consentGate.erase());
  consentGate.onChange((consent) => {
    const state = byId('state');
    if (!state) return;
    const allowed = Object.entries(consent?.choices ?? {}).filter(([, yes]) => yes);
    if (!consent) state.textContent = 'It works. Nobody has answered in this browser: all that is optional waits.';
    else if (allowed.length === 0) state.textContent = 'It works. You declined: all that is optional is held back.';
    else state.textContent = `It works. You allowed: ${allowed.map(([name]) => name).join(', ')}.`;
  });
})();
