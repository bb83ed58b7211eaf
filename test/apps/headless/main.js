import { startConsentGate } from 'consent-gate/headless';

const dialog = document.querySelector('#own');
const buttons = [...dialog.querySelectorAll('button')];

const gate = startConsentGate(
  { googleAnalytics: 'G-TEST00001', endpoint: '/consent', controller: 'Harbour Concierge' },
  ({ decide }) => {
    /** What the visitor reads: it is posted with the answer. */
    const notice = {
      title: dialog.querySelector('#question').textContent,
      body: '',
      buttons: buttons.map((button) => button.textContent),
      categories: [],
    };
    for (const button of buttons) {
      button.addEventListener('click', async () => {
        const analytics = button.value === 'yes';
        const shown = { surface: 'banner', locale: 'en', notice };
        await decide(analytics ? 'accept-all' : 'decline-all', { analytics }, shown);
        dialog.close();
      });
    }
    return { showBanner: () => dialog.show(), openSettings: () => dialog.showModal(), stop: () => dialog.close() };
  },
);

gate.onChange((consent) => {
  document.querySelector('#consent').textContent = consent
    ? `analytics ${consent.choices.analytics ? 'on' : 'off'}`
    : 'nobody has answered';
});
document.querySelector('#withdraw').addEventListener('click', () => gate.withdraw());
