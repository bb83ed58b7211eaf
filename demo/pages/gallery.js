// Fills the gallery: a frame for each position and each state, in the language, theme, density and screen that are chosen.

/** Where the banner stands, and what is done in the frame first. */
const STATES = /** @type {const} */ ([
  ['bottom', 'banner'],
  ['bottom-start', 'banner'],
  ['bottom-end', 'banner'],
  ['center', 'banner'],
  ['bottom', 'settings'],
  ['bottom', 'receipt'],
  ['bottom', 'proof'],
  ['bottom', 'button'],
]);

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
const selects = [...form.querySelectorAll('select')];

/** The choices stand in the address, so that a look can be sent to somebody. */
const wanted = new URLSearchParams(location.search);
for (const select of selects) select.value = wanted.get(select.name) ?? select.value;

function show() {
  const chosen = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
  history.replaceState(null, '', `?${new URLSearchParams(chosen)}`);
  const figures = STATES.map(([position, state]) => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const box = document.createElement('div');
    const frame = document.createElement('iframe');
    caption.textContent = state === 'banner' ? position : state;
    box.className = `screen ${chosen.screen}`;
    frame.title = caption.textContent;
    frame.src = `/specimen?${new URLSearchParams({ ...chosen, position, state })}`;
    box.append(frame);
    figure.append(caption, box);
    return figure;
  });
  document.querySelector('main')?.replaceChildren(...figures);
}

form.addEventListener('change', show);
show();
