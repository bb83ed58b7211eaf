// The plugin in a real WordPress: from the zip to a decision in its database, and what its settings page says and refuses.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { makeEvent } from '../receiver/events.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';
import { hasWordPress, OWNER, startWordPress, type WordPress } from './harness/wordpress.ts';

const ZIP = fileURLToPath(new URL('../../dist/consent-gate-wordpress.zip', import.meta.url));
const SETTINGS = `${ORIGIN}/wp-admin/options-general.php?page=consent-gate`;
const RECORDS = `${ORIGIN}/wp-admin/tools.php?page=consent-gate-records`;
const ENDPOINT = `${ORIGIN}/index.php?rest_route=/consent-gate/v1/consent`;

const on = stage();

describe.skipIf(!hasWordPress)('the WordPress plugin', () => {
  let wordpress: WordPress;
  let signedIn: Cookie[] = [];

  beforeAll(async () => {
    wordpress = await startWordPress(ORIGIN);
    on.network.serve('www.example.test', wordpress.host);
  });
  afterAll(() => wordpress?.stop());

  const asOwner = async (): Promise<Page> => {
    const { context, page } = await on.visit();
    await context.addCookies(signedIn);
    page.setDefaultTimeout(10_000);
    return page;
  };
  const events = () => wordpress.rows('SELECT * FROM wp_consent_gate_events ORDER BY occurred_at');
  const saved = () => wordpress.php("echo wp_json_encode( get_option( 'consent_gate_settings' ) );");
  const answer = async (visit: PlaywrightVisit, part: string, records: number) => {
    await visit.page.locator(`consent-gate [part~=${part}]`).first().click();
    await until(`${records} records`, async () => (await events()).length === records);
  };
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    wordpress.host(
      new Request(ENDPOINT, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
      }),
    );

  it('is uploaded, activated and set up in the admin screens, which say that the tag comes first', async () => {
    const { page, context } = await on.visit();
    const upload = '/wp-admin/plugin-install.php?tab=upload';
    await page.goto(`${ORIGIN}/wp-login.php?redirect_to=${encodeURIComponent(upload)}`);
    await page.fill('#user_login', OWNER.name);
    await page.fill('#user_pass', OWNER.password);
    await page.click('#wp-submit');
    await page.setInputFiles('input[name=pluginzip]', ZIP);
    await page.click('#install-plugin-submit');
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByRole('row', { name: 'Consent Gate' }).getByRole('link', { name: 'Settings' }).click();
    signedIn = await context.cookies();

    expect(await page.getByLabel('Who asks', { exact: true }).getAttribute('placeholder')).toBe('Harbour & Sons');
    await page.getByLabel('Measurement ID').fill('G-TEST00001');
    await page.getByLabel('Version of your privacy policy').fill('2026-11');
    await page.getByRole('button', { name: 'Add category' }).click();
    await page.locator('[name="consent_gate[categories][1][id]"]').fill('marketing');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    expect(await page.getByLabel('Measurement ID').inputValue()).toBe('G-TEST00001');
    await page.getByText('The tag comes before every other script.').waitFor();
    await page.getByText('Decisions are taken and kept.').waitFor();
    expect(await page.locator('.consent-gate-check .is-bad').allTextContents()).toEqual([]);
  });

  it('stands before every other script, shows the banner, and puts each decision into the database', async () => {
    const visit = await on.open('/');
    await visit.page.locator('consent-gate [part~=banner]').waitFor();
    const head = await visit.evaluate(() => ({
      scripts: [...document.querySelectorAll('script')].slice(0, 2).map(({ id, type }) => id || type),
      config: document.querySelector('[data-consent-gate-config]')?.textContent ?? '',
    }));
    expect(head.scripts).toEqual(['application/json', 'consent-gate-js']);
    expect(JSON.parse(head.config)).toEqual({
      controller: 'Harbour & Sons',
      policyVersion: '2026-11',
      googleAnalytics: ['G-TEST00001'],
      categories: [{ id: 'analytics' }, { id: 'marketing' }],
      endpoint: new URL(ENDPOINT).pathname + new URL(ENDPOINT).search,
    });
    expect(on.network.traffic.google).toEqual([]);

    await answer(visit, 'decline', 1);
    await visit.evaluate(() => window.consentGate.acceptAll());
    await until('two records', async () => (await events()).length === 2);
    await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
    const [first, second] = (await events()).map(({ event }) => JSON.parse(event ?? ''));
    expect(first).toMatchObject({ action: 'decline-all', choices: { analytics: false, marketing: false } });
    expect(second).toMatchObject({ action: 'accept-all', policyVersion: '2026-11', page: `${ORIGIN}/` });
    const [notice] = await wordpress.rows(
      'SELECT n.notice FROM wp_consent_gate_notices n JOIN wp_consent_gate_events e ON e.notice_hash = n.hash WHERE e.action = "decline-all"',
    );
    expect(JSON.parse(notice?.notice ?? '').buttons).toContain('Decline');
    expect(visit.console.filter((line) => line.startsWith('consent-gate'))).toEqual([]);

    await visit.evaluate(() => window.consentGate.erase());
    await until('no records', async () => (await events()).length === 0);
  });

  it('keeps an event once, names what is wrong with another, and leaves a newer one to its sender', async () => {
    const event = makeEvent();
    expect(await (await post({ events: [event] })).json()).toEqual({ stored: 1, duplicates: 0 });
    expect(await (await post({ events: [event] })).json()).toEqual({ stored: 0, duplicates: 1 });
    const { eventId, consentId } = event;
    expect(await events()).toMatchObject([{ event_id: eventId, consent_id: consentId, user_id: '0' }]);

    const bad = await post({ events: [makeEvent({ choices: { analytics: 'yes' as never } })] });
    expect([bad.status, await bad.text()]).toEqual([
      422,
      expect.stringContaining('events[0].choices.analytics: expected'),
    ]);
    const newer = await post({ events: [makeEvent({ schema: 3 as never })] });
    expect([newer.status, newer.headers.get('retry-after')]).toEqual([503, '300']);
    expect((await post({ events: [event] }, { origin: 'https://elsewhere.test' })).status).toBe(403);
    expect((await post('x'.repeat(70_000), { 'content-type': 'text/plain' })).status).toBe(413);
    expect(await events()).toHaveLength(1);

    const own = () => wordpress.host(new Request(`${ENDPOINT}/${consentId}`));
    expect((await (await own()).json()).records).toMatchObject([{ eventId, notice: event.notice }]);
    expect((await wordpress.host(new Request(`${ENDPOINT}/${consentId}`, { method: 'DELETE' }))).status).toBe(204);
    expect((await own()).status).toBe(404);
    expect(await (await post({ events: [event] })).json()).toEqual({ stored: 0, duplicates: 1 });
  });

  it('removes what is past its time, where the owner has set one', async () => {
    const [old, fresh] = [makeEvent(), makeEvent()];
    await post({ events: [old, fresh] });
    await wordpress.rows(
      `UPDATE wp_consent_gate_events SET received_at = received_at - INTERVAL 31 DAY WHERE event_id = '${old.eventId}'`,
    );
    const purge = "wp_next_scheduled( 'consent_gate_purge' ) || exit( 1 ); do_action( 'consent_gate_purge' );";
    await wordpress.php(purge);
    expect(await events()).toHaveLength(2);
    const change =
      "update_option( 'consent_gate_settings', array( 'keep_days' => 30 ) + get_option( 'consent_gate_settings' ) );";
    await wordpress.php(change + purge);
    expect(await events()).toMatchObject([{ event_id: fresh.eventId }]);
    await wordpress.rows('DELETE FROM wp_consent_gate_events');
  });

  it('sets the visitor’s cookie again, as it is, where a request brings no events', async () => {
    const value = encodeURIComponent(
      JSON.stringify({
        v: 1,
        id: makeEvent().consentId,
        at: new Date().toISOString(),
        rev: '2026-11',
        c: { analytics: true },
      }),
    );
    const again = await post({ events: [] }, { cookie: `other=1; consent_gate=${value}` });
    expect(again.headers.get('set-cookie')).toMatch(
      new RegExp(`^consent_gate=${value.replaceAll('.', '\\.')};.*secure.*SameSite=Lax`),
    );
    expect(
      (await post({ events: [] }, { cookie: 'consent_gate=%7B%22v%22%3A1%7D' })).headers.get('set-cookie'),
    ).toBeNull();
  });

  it('names each fault of a form, and saves none of it', async () => {
    const before = await saved();
    const page = await asOwner();
    await page.goto(SETTINGS);
    await page.getByLabel('Measurement ID').fill('UA-1');
    await page.getByLabel('Ask again after').fill('400');
    await page.getByRole('button', { name: 'Add cookie' }).click();
    await page.locator('[name="consent_gate[cookies][0][name]"]').fill('<b>session');
    await page.locator('[name="consent_gate[cookies][0][category]"]').fill('statistics');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByRole('alert').waitFor();
    const said = await page.getByRole('alert').getByRole('listitem').allTextContents();
    expect(said).toEqual([
      'Measurement ID: expected a measurement ID such as "G-AB12CD34EF", got "UA-1"',
      'Cookie table 1, Provider: expected a text, got ""',
      'Cookie table 1, Purpose: expected a text, got ""',
      'Cookie table 1, Kept for: expected a text, got ""',
      'Ask again after: expected a whole number of days from 1 to 365, got "400"',
      'Cookie table 1, Category: expected one of necessary, analytics, marketing, got "statistics"',
    ]);
    expect(await saved()).toBe(before);
    expect(await page.locator('[name="consent_gate[cookies][0][name]"]').inputValue()).toBe('<b>session');
    expect(await page.getByLabel('Ask again after').getAttribute('aria-invalid')).toBe('true');

    const strangers = await wordpress.host(
      new Request(SETTINGS, { method: 'POST', body: new URLSearchParams({ 'consent_gate[controller]': 'Mallory' }) }),
    );
    expect(strangers.status).toBe(302);

    // As where PHP cuts a form off after 1,000 fields.
    await page.goto(SETTINGS);
    await page.evaluate(() => document.querySelector('[name="consent_gate[whole]"]')?.remove());
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByRole('alert').getByText('form: expected all of its fields').waitFor();
    expect(await saved()).toBe(before);
  });

  it('takes every kind of option, and what it takes the gate takes too', async () => {
    const page = await asOwner();
    await page.goto(SETTINGS);
    for (const more of await page.locator('.consent-gate details').all()) await more.locator('summary').click();
    const field = (name: string) => page.locator(`[name="consent_gate${name}"]`);
    const add = (name: string) => page.locator(`#consent-gate-${name} > .consent-gate-add`).click();
    await field('[supervisoryAuthority][name]').fill('Authority');
    await field('[supervisoryAuthority][url]').fill('https://authority.example/');
    await field('[googleSettings][]').first().check();
    await add('categories-0-services');
    await field('[categories][0][services][0][id]').fill('heatmap');
    await field('[categories][0][services][0][label]').fill('Heat </script> map');
    await add('cookies');
    for (const name of ['name', 'provider', 'purpose', 'duration'])
      await field(`[cookies][0][${name}]`).fill(`a ${name}`);
    await field('[cookies][0][category]').fill('heatmap');
    await add('block');
    await field('[block][0][key]').fill('analytics');
    await field('[block][0][value]').fill('metrics.example.com /assets/gtag.js');
    await add('messages');
    await field('[messages][0][key]').selectOption('accept');
    await field('[messages][0][value]').fill('Fine, “yes”');
    await field('[theme]').selectOption('dark');
    await page.getByLabel('Show it').uncheck();
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();

    const config = JSON.parse(
      await page.evaluate(async () => {
        const text = await (await fetch('/')).text();
        return (
          new DOMParser().parseFromString(text, 'text/html').querySelector('[data-consent-gate-config]')?.textContent ??
          ''
        );
      }),
    );
    expect(config).toMatchObject({
      supervisoryAuthority: { name: 'Authority', url: 'https://authority.example/' },
      googleSettings: ['url_passthrough'],
      categories: [
        { id: 'analytics', services: [{ id: 'heatmap', label: 'Heat </script> map' }] },
        { id: 'marketing' },
      ],
      cookies: [
        { name: 'a name', provider: 'a provider', purpose: 'a purpose', duration: 'a duration', category: 'heatmap' },
      ],
      block: { analytics: ['metrics.example.com', '/assets/gtag.js'] },
      messages: { accept: 'Fine, “yes”' },
      theme: 'dark',
      settingsButton: false,
    });
    expect(checkConfig(config)).toEqual([]);
    expect(await field('[cookies][0][name]').inputValue()).toBe('a name');
    expect(await page.getByLabel('Show it').isChecked()).toBe(false);
  });

  it('says what comes before the tag, what an optimizer has made of it, and where Google’s snippet is left', async () => {
    const early = join(wordpress.folder, 'wp-content', 'mu-plugins');
    await wordpress.php(`mkdir( '${early}' );`);
    await writeFile(
      join(early, 'early.php'),
      `<?php add_action( 'template_redirect', function () { ob_start( function ( $page ) {
        return strtr( $page, array(
          '<head>'               => '<head><script src="/early.js"></script>',
          'id="consent-gate-js"' => 'id="consent-gate-js" defer',
          '</head>'              => '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
            <script type="text/plain" data-consent="analytics">gtag("config", "G-1");</script></head>',
        ) );
      } ); } );`,
    );
    const page = await asOwner();
    await page.goto(SETTINGS);
    await page.getByText('Before the tag comes, and cannot be held back: /early.js').waitFor();
    await page.getByText('most likely an optimizer: defer').waitFor();
    const left = page.locator('.consent-gate-check').getByText('Google’s own snippet is in the page');
    expect(await left.allTextContents()).toEqual([expect.stringContaining('gtag/js?id=G-1. Take it out')]);
    await wordpress.php(`unlink( '${early}/early.php' );`);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('The tag comes before every other script.').waitFor();
  });

  it('keeps decisions with an account only where the owner says so, for WordPress’ own export and erasure', async () => {
    const cookie = signedIn.map(({ name, value }) => `${name}=${value}`).join('; ');
    const accounts = (on: boolean) =>
      wordpress.php(
        `update_option( 'consent_gate_settings', array( 'accounts' => ${on} ) + get_option( 'consent_gate_settings' ) );`,
      );
    const tool = (kind: 'exporter' | 'eraser') =>
      wordpress
        .php(`$tools = apply_filters( 'wp_privacy_personal_data_${kind}s', array() );
        echo wp_json_encode( $tools['consent-gate']['callback']( '${OWNER.email}', 1 ) );`)
        .then(JSON.parse);
    const [nobodys, owners] = [makeEvent(), makeEvent()];
    await post({ events: [nobodys] }, { cookie });
    expect((await tool('exporter')).data).toEqual([]);
    await accounts(true);
    await post({ events: [owners] }, { cookie });
    const { data } = await tool('exporter');
    expect(data).toHaveLength(1);
    expect(data[0].data).toContainEqual({ name: 'consentId', value: owners.consentId });
    expect(await tool('eraser')).toMatchObject({ items_removed: true, items_retained: false });
    expect(await events()).toMatchObject([{ event_id: nobodys.eventId }]);
    await accounts(false);

    // The other way: by the id, under Tools.
    const page = await asOwner();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(RECORDS);
    await page.getByText('1 decision is kept').waitFor();
    await page.getByLabel('Consent id').fill('7');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('expected a UUID, got "7"').waitFor();
    await page.getByLabel('Consent id').fill(nobodys.consentId);
    await page.getByRole('button', { name: 'Show' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as JSON' }).click();
    expect((await download).suggestedFilename()).toBe(`consent-${nobodys.consentId}.json`);
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Erased.').waitFor();
    expect(await events()).toEqual([]);
  });

  it('tells the WP Consent API each decision and nothing before, and opens the settings from a menu', async () => {
    const plugins = join(wordpress.folder, 'wp-content', 'mu-plugins');
    // As far as that plugin concerns others: its functions, and the handle of its script.
    await writeFile(
      join(plugins, 'consent-api.php'),
      `<?php function wp_has_consent() {}
      add_action( 'wp_enqueue_scripts', function () {
        wp_register_script( 'wp-consent-api', '/api.js' );
        wp_add_inline_script( 'wp-consent-api', 'window.told = []; window.consent_api = { cookie_prefix: "wp_consent" }; window.wp_has_consent = () => false; window.wp_set_consent = (...said) => told.push(said.join(" "));', 'before' );
      }, PHP_INT_MAX - 50 );
      add_action( 'wp_footer', function () { echo do_shortcode( '[consent_gate_settings label="Our cookies"]' ); } );`,
    );
    const visit = await on.open('/');
    await visit.page.locator('consent-gate [part~=banner]').waitFor();
    const told = () => visit.evaluate(() => window.told);
    expect(await told()).toEqual([]);
    await visit.evaluate(() => window.consentGate.save({ analytics: true, heatmap: true }));
    expect(await told()).toEqual([
      'functional allow',
      'statistics allow',
      'statistics-anonymous allow',
      'marketing deny',
      'preferences deny',
    ]);
    expect(
      await wordpress.php(
        "echo apply_filters( 'wp_consent_api_registered_consent-gate/consent-gate.php', false ), apply_filters( 'wp_get_consent_type', '' );",
      ),
    ).toBe('1optin');
    await visit.page.getByRole('button', { name: 'Our cookies' }).click();
    await visit.page.locator('consent-gate [part~=dialog]').waitFor();
  });

  it('tells optimizers to leave its file alone, each in its own way', async () => {
    const lists = await wordpress.php(`echo wp_json_encode( array(
      apply_filters( 'rocket_delay_js_exclusions', array( 'other' ) ),
      apply_filters( 'litespeed_optm_js_defer_exc', array() ),
      apply_filters( 'sgo_js_minify_exclude', array( 'other' ) ),
      apply_filters( 'autoptimize_filter_js_exclude', 'jquery.js' ),
    ), JSON_UNESCAPED_SLASHES );`);
    const file = 'consent-gate/assets/consent-gate';
    expect(JSON.parse(lists)).toEqual([['other', file], [file], ['other', 'consent-gate'], `jquery.js, ${file}`]);
  });

  it('leaves nothing behind where it is deleted', async () => {
    await wordpress.php(
      "require ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'consent-gate/consent-gate.php' ); uninstall_plugin( 'consent-gate/consent-gate.php' );",
    );
    expect(await wordpress.rows("SHOW TABLES LIKE '%consent_gate%'")).toEqual([]);
    expect(await wordpress.rows("SELECT option_name FROM wp_options WHERE option_name LIKE '%consent_gate%'")).toEqual(
      [],
    );
  });
});
