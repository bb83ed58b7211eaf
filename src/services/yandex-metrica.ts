import { type Service, TELLS_APART, VISIT } from './service.ts';

export const yandexMetrica: Service<'yandex-metrica'> = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  provider: 'Yandex',
  category: 'analytics',
  hosts: ['mc.yandex.ru', 'mc.yandex.com', 'mc.webvisor.com', 'mc.webvisor.org'],
  addresses: [/^mc\.(yandex\.[a-z.]+|webvisor\.(com|org))\//, /^mc\.yandex\.ru\//],
  stores: [
    { name: '_ym_uid', purpose: TELLS_APART, duration: '1 year' },
    { name: '_ym_d', purpose: 'Keeps the day of the first visit', duration: '1 year' },
    { name: '_ym_*', purpose: VISIT, duration: 'up to 2 days' },
  ],
  sets: ['ym'],
  source: 'https://yandex.com/support/metrica/general/cookie-usage.html',
  checked: 'others',
  on: '2026-11-23',
};
