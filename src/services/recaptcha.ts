import type { Service } from './service.ts';

export const recaptcha: Service<'recaptcha'> = {
  id: 'recaptcha',
  name: 'reCAPTCHA',
  provider: 'Google',
  // Not necessary: the French authority wants consent for it (CNIL, SAN-2023-003 of 16 March 2023).
  category: 'preferences',
  hosts: [
    'https://www.google.com/recaptcha/',
    'https://www.recaptcha.net/recaptcha/',
    'https://www.gstatic.com/recaptcha/',
  ],
  addresses: [/^(www\.(google|recaptcha)\.[a-z.]+|www\.gstatic\.com)\/recaptcha\//],
  stores: [{ name: '_GRECAPTCHA', purpose: 'Tells people from robots, for security', duration: '6 months' }],
  sets: ['grecaptcha'],
  source: 'https://developers.google.com/recaptcha/docs/faq',
  checked: 'others',
  on: '2026-12-01',
};
