import { consentFromCookies } from 'consent-gate';
import express from 'express';

const app = express();

app.use((request, response, next) => {
  const consent = consentFromCookies(request.headers.cookie, { policyVersion: '2026-11' });
  response.locals.analytics = consent?.choices.analytics === true;
  response.vary('Cookie'); // a shared cache must not give one visitor's page to another
  next();
});

app.get('/', (_request, response) => {
  response.send(response.locals.analytics ? 'with analytics' : 'without analytics');
});

const server = app.listen(process.env.PORT ?? 3000, () => console.log(server.address()));
