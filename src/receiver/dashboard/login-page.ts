// The page where the owner enters the token, once a working day.
import { html } from '../http/html.ts';
import type { Page } from './layout.ts';

/** @param fault what went wrong with the last attempt */
export function loginPage(root: string, fault: string | null = null): Page {
  return {
    title: 'Log in',
    main: html`<section class="card narrow">
<h1>Log in</h1>
<p class="muted">With the token that this receiver was started with.</p>
<form method="post" action="${root}/login" class="stack">
${fault ? html`<p class="fault" id="fault" role="alert">${fault}</p>` : html``}
<input type="text" name="username" value="owner" autocomplete="username" hidden>
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${fault ? html` aria-invalid="true" aria-describedby="fault"` : html``}>
<button class="primary">Log in</button>
</form>
</section>`,
  };
}

export const closedPage: Page = {
  title: 'Closed',
  status: 403,
  main: html`<section class="card narrow">
<h1>The dashboard is closed</h1>
<p>This receiver was started without a token, so nobody can log in.</p>
<p class="muted">Start it with <code>--token-file</code> or <code>CONSENT_GATE_TOKEN</code>: at least 16 characters that nobody can guess.</p>
</section>`,
};
