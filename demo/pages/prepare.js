// The first page of a first visit: starts the service worker that answers for Google, then opens the page that was asked for.
const { google } = await (await fetch('/demo/google')).json();

try {
  // Here again at once: the worker runs and is passed by (a switch in the developer tools does that). Do not go round in circles.
  if (Date.now() - Number(history.state?.preparedAt ?? 0) < 5000) throw new Error('its service worker is passed by');
  const url = `/google-sw.js?google=${google}`;
  const registration = await navigator.serviceWorker.register(url, {
    type: 'module',
    scope: '/',
    updateViaCache: 'none',
  });
  await navigator.serviceWorker.ready;
  const starting = registration.installing ?? registration.waiting;
  if (starting) {
    await new Promise((resolve) => {
      starting.addEventListener('statechange', () => starting.state === 'activated' && resolve(undefined));
    });
  }
  history.replaceState({ preparedAt: Date.now() }, '');
  location.reload();
} catch (error) {
  const status = document.getElementById('status');
  const open = new URL(location.href);
  open.searchParams.set('without-stand-in', '');
  const link = document.createElement('a');
  link.href = open.href;
  link.textContent = 'Open the page all the same';
  const reason = error instanceof Error ? error.message : String(error);
  status?.replaceChildren(
    `This browser does not run the stand-in for Google (${reason}). Without it the demo works too, but after you accept, `,
    'its made-up measurement ID goes to the real Google. ',
    link,
  );
}

export {};
