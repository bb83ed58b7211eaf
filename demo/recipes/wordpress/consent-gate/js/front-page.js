// The settings page looks at the front page as a visitor gets it, signed in nowhere: with all that caches and optimizers did to it.
(() => {
  const { __, sprintf } = Reflect.get(window, 'wp').i18n;
  const check = document.querySelector('.consent-gate-check');
  const findings = check?.querySelector('ul');
  const again = check?.querySelector('button');
  if (!check || !findings || !again) return;

  /** @typedef {{ level: 'good' | 'bad' | 'wait', text: string }} Finding */

  /** @param {readonly Finding[]} lines */
  const show = (lines) => {
    const items = lines.map(({ level, text }) => {
      const item = document.createElement('li');
      item.className = `is-${level}`;
      item.textContent = text;
      return item;
    });
    findings.replaceChildren(...items);
  };

  const look = async () => {
    again.hidden = true;
    show([{ level: 'wait', text: __('Looking …', 'consent-gate') }]);
    show([...(await lookAtPage()), ...(await askEndpoint())]);
    again.hidden = false;
  };

  /** @returns {Promise<Finding[]>} */
  async function lookAtPage() {
    const page = check?.getAttribute('data-page') ?? '';
    try {
      const answer = await fetch(page, { credentials: 'omit', cache: 'no-store' });
      return judge(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      const text = __('The browser could not read %s: is it on another host than this screen?', 'consent-gate');
      return [{ level: 'bad', text: sprintf(text, page) }];
    }
  }

  /** @param {Document} page @returns {Finding[]} */
  function judge(page) {
    const tag = page.querySelector('#consent-gate-js');
    if (!(tag instanceof HTMLScriptElement)) {
      const text = __(
        'The tag is not in the page. Does the theme call wp_head()? Is an old page in a cache?',
        'consent-gate',
      );
      return [{ level: 'bad', text }];
    }
    const loads = 'script, iframe, link[rel=preload][as=script], link[rel=modulepreload]';
    const before = [...page.querySelectorAll(loads)]
      .filter((element) => element.compareDocumentPosition(tag) & Node.DOCUMENT_POSITION_FOLLOWING)
      .filter((element) => !(element instanceof HTMLScriptElement) || isCode(element));
    const changes = changesOf(tag);
    const first = __('The tag comes before every other script.', 'consent-gate');
    return [
      ...(changes.length ? changes : [good(__('The tag is as it should be.', 'consent-gate'))]),
      ...(before.length ? before.map(comesBefore) : [good(first)]),
      ...[...page.scripts].filter(isGoogles).map(isLeft),
    ];
  }

  /** @param {string} text @returns {Finding} */
  const good = (text) => ({ level: 'good', text });

  /** Data, such as our own block before the tag, does not run. @param {HTMLScriptElement} script */
  const isCode = ({ type }) => /^(|module|importmap|(text|application)\/javascript)$/.test(type);

  /** @param {Element} element @returns {Finding} */
  function comesBefore(element) {
    const text = __('Before the tag comes, and cannot be held back: %s', 'consent-gate');
    return { level: 'bad', text: sprintf(text, named(element)) };
  }

  /** Google's own snippet, which nobody marked. @param {HTMLScriptElement} script */
  function isGoogles(script) {
    const code = script.getAttribute('src') ?? script.textContent ?? '';
    return (
      isCode(script) &&
      !script.dataset.consent &&
      /googletagmanager\.com|google-analytics\.com|gtag\(\s*['"]config/.test(code)
    );
  }

  /** @param {HTMLScriptElement} script @returns {Finding} */
  function isLeft(script) {
    const text = __(
      'Google’s own snippet is in the page: %s. Take it out: the browser may fetch it before a yes, and count twice after one.',
      'consent-gate',
    );
    return { level: 'bad', text: sprintf(text, named(script)) };
  }

  /** @param {Element} element */
  function named(element) {
    const address = element.getAttribute('src') || element.getAttribute('href');
    return address || `“${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80)}”`;
  }

  /** What an optimizer has made of it. @param {HTMLScriptElement} tag @returns {Finding[]} */
  function changesOf(tag) {
    const changed = ['async', 'defer'].filter((name) => tag.hasAttribute(name));
    if (tag.type && tag.type !== 'text/javascript') changed.push(`type="${tag.type}"`);
    if (!/\/consent-gate\.js/.test(tag.getAttribute('src') ?? '')) changed.push('src');
    const text = __(
      'Something has changed the tag, most likely an optimizer: %s. Exclude consent-gate.js there.',
      'consent-gate',
    );
    return changed.map((what) => ({ level: 'bad', text: sprintf(text, what) }));
  }

  /** @returns {Promise<Finding[]>} */
  async function askEndpoint() {
    const endpoint = check?.getAttribute('data-endpoint');
    if (!endpoint) {
      const text = __('No decision is kept as a proof: see “Who keeps decisions”.', 'consent-gate');
      return [{ level: 'bad', text }];
    }
    // Without events nothing is stored; the answer says that they would be.
    const headers = { 'Content-Type': 'text/plain' };
    const status = await fetch(endpoint, { method: 'POST', credentials: 'omit', body: '{"events":[]}', headers }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status >= 200 && status < 300) return [good(__('Decisions are taken and kept.', 'consent-gate'))];
    const text = __(
      'Decisions are not taken: %1$s answers %2$s. Does a security plugin close the REST API?',
      'consent-gate',
    );
    return [{ level: 'bad', text: sprintf(text, endpoint, status || __('nothing', 'consent-gate')) }];
  }

  again.addEventListener('click', look);
  look();
})();
