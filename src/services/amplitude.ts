import { type Service, TELLS_APART } from './service.ts';

export const amplitude: Service<'amplitude'> = {
  id: 'amplitude',
  name: 'Amplitude',
  provider: 'Amplitude',
  category: 'analytics',
  hosts: [
    'cdn.amplitude.com',
    'api.amplitude.com',
    'api2.amplitude.com',
    'api.eu.amplitude.com',
    'sr-client-cfg.amplitude.com',
    'sr-client-cfg.eu.amplitude.com',
  ],
  addresses: [/^((api\d*|cdn|sr-client-cfg|api\.eu|sr-client-cfg\.eu)\.)amplitude\.com\//],
  stores: [
    { name: 'AMP_<key>', purpose: TELLS_APART, duration: '1 year', pattern: /^AMP_[\da-f]{10}$/ },
    {
      name: 'AMP_MKTG_<key>',
      purpose: 'Keeps where the visitor came from',
      duration: '1 year',
      pattern: /^AMP_MKTG_[\da-f]{10}$/,
    },
    {
      name: 'AMP_unsent_<key>',
      purpose: 'Keeps what is yet to be sent',
      duration: 'until it is sent',
      pattern: /^AMP_unsent_[\da-f]{10}$/,
    },
    {
      name: 'amp_<key>',
      purpose: TELLS_APART,
      duration: '1 year',
      pattern: /^(amp_[\da-f]{6}(_\S+)?|amplitude_id_\S+)$/,
    },
  ],
  sets: ['amplitude'],
  source: 'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
  checked: 'maker',
  on: '2026-11-23',
};
