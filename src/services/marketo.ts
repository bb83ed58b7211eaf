import { type Service, TELLS_APART } from './service.ts';

export const marketo: Service<'marketo'> = {
  id: 'marketo',
  name: 'Marketo',
  provider: 'Adobe',
  category: 'marketing',
  hosts: ['munchkin.marketo.net'],
  ownHost: 'the host of your account, such as 123-abc-456.mktoresp.com',
  addresses: [/^munchkin\.marketo\.net\//, /^[\w-]+\.mktoresp\.com\//],
  stores: [{ name: '_mkto_trk', purpose: TELLS_APART, duration: '2 years' }],
  sets: ['Munchkin'],
  source: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking',
  checked: 'others',
  on: '2026-11-23',
};
