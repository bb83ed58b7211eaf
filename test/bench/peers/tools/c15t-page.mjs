// c15t without a framework: its core, in its mode without a server, and the small banner that its guide leaves to the owner.
import { getOrCreateConsentRuntime } from 'c15t';

// Put in by the bundler.
const address = process.env.GTAG ?? '';
const id = process.env.ID ?? '';
const question = process.env.QUESTION ?? '';

const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement'],
  overrides: { country: 'DE', language: 'en' },
  scripts: [
    {
      id: 'google-analytics',
      src: address,
      category: 'measurement',
      onBeforeLoad() {
        const page = /** @type {{ dataLayer?: unknown[] }} */ (/** @type {unknown} */ (window));
        page.dataLayer ??= [];
        const layer = page.dataLayer;
        /** @type {(...command: unknown[]) => void} */
        const gtag = function () {
          // biome-ignore lint/complexity/noArguments: an arguments object is what makes a command.
          layer.push(arguments);
        };
        gtag('js', new Date());
        gtag('config', id);
      },
    },
  ],
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(`#consent-banner{position:fixed;inset:auto 1rem 1rem;max-width:60rem;margin:0 auto;padding:1rem 1.5rem;
background:#fff;color:#1c2733;border:1px solid #d5dbe1;border-radius:1rem;box-shadow:0 4px 24px #0003}
#consent-banner button{font:inherit;padding:.5rem 1.5rem;margin-right:.5rem;border:0;border-radius:.6rem;background:#1c2733;color:#fff}`);
document.adoptedStyleSheets.push(sheet);

const banner = document.createElement('div');
banner.id = 'consent-banner';
banner.hidden = true;
banner.setAttribute('role', 'dialog');
banner.setAttribute('aria-label', 'Cookie consent');
const text = document.createElement('p');
text.textContent = question;
/** @param {string} name @param {string} label @param {'all' | 'necessary'} choice */
const button = (name, label, choice) => {
  const element = Object.assign(document.createElement('button'), { id: name, type: 'button', textContent: label });
  element.addEventListener('click', () => consentStore.getState().saveConsents(choice));
  return element;
};
banner.append(text, button('consent-accept', 'Accept', 'all'), button('consent-decline', 'Decline', 'necessary'));
document.body.append(banner);

/** @param {{ activeUI: string }} state */
const show = ({ activeUI }) => {
  banner.hidden = activeUI !== 'banner';
};
consentStore.subscribe(show);
show(consentStore.getState());
