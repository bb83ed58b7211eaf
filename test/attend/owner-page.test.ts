// Where the owner looks, and where visitors do.
import { expect, it } from 'vitest';
import { noteFor } from '../../src/attend/owner-page.ts';

const isOwners = (address: string) => {
  const { hostname, protocol, search } = new URL(address);
  return !!noteFor({ location: { hostname, protocol, search } } as Window);
};

it.for([
  'http://localhost/',
  'http://localhost:5173/shop',
  'https://shop.localhost/',
  'http://127.0.0.1:8080/',
  'http://127.1/',
  'http://10.0.0.7/',
  'http://192.168.178.20:3000/',
  'http://172.16.0.1/',
  'http://172.31.255.254/',
  'http://169.254.10.1/',
  'http://[::1]:3000/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://my-mac.local:4321/',
  'file:///home/me/index.html',
  'https://www.example.com/?consent-gate-debug',
  'https://www.example.com/?a=b&consent-gate-debug=1',
])('%s is the owner’s', (address) => {
  expect(isOwners(address)).toBe(true);
});

it.for([
  'https://www.example.com/',
  'https://localhost.example.com/',
  'https://10.example.com/',
  'https://127.0.0.1.example.com/',
  'https://192.168.1.1.example.com/',
  'https://172.15.0.1/',
  'https://172.32.0.1/',
  'https://11.0.0.1/',
  'https://192.169.0.1/',
  'https://100.200.10.1/',
  'https://[2001:db8::1]/',
  'https://[f:c::1]/',
  'https://fd.example.com/',
  'https://local/',
  'https://shop.locale.example/',
  'https://www.example.com/consent-gate-debug',
  'https://www.example.com/?q=no-consent-gate-debug',
  'https://www.example.com/#?consent-gate-debug',
])('%s is a visitor’s', (address) => {
  expect(isOwners(address)).toBe(false);
});
