// Modals that are no <dialog>: they keep the focus, and some the presses.
import type { PlaywrightVisit } from '../harness/playwright-engines.ts';
import { type Library, told } from './library.ts';

/** As each library's guide has it. The page opens it at once, as a question for everybody does. */
const INSIDE =
  '<p>Are you 18?</p><button class="inside" id="yes">Yes</button> <a class="inside" id="more" href="#more">More</a>';
const WATCH = `<button id="behind">Behind</button><script>addEventListener('focusin', ({ target }) => { if (target.matches('.inside')) told.push(target.id); });</script>`;

async function use(visit: PlaywrightVisit): Promise<void> {
  await visit.waitFor('the modal', () => Reflect.get(window, 'isOpen')());
  await visit.evaluate(() => {
    document.getElementById('yes')?.focus();
    Reflect.get(window, 'told').length = 0;
  });
  // Round and round, to and fro.
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) await visit.press(key);
  await told(visit, 3);
  await visit.press('Escape');
  await visit.waitFor('it to be closed', () => !Reflect.get(window, 'isOpen')());
}

const COVER = 'position: fixed; inset: 0; z-index: 1000; background: #000c; color: #fff';

export const MODALS: Readonly<Record<string, Library>> = {
  'focus-trap': {
    scripts: ['tabbable/dist/index.umd.min.js', 'focus-trap/dist/focus-trap.umd.min.js'],
    body: `<div id="modal" role="dialog" aria-modal="true" aria-label="Age" style="${COVER}">${INSIDE}</div>${WATCH}<script>
const trap = focusTrap.createFocusTrap('#modal', { onDeactivate: () => { modal.hidden = true; modal.style.display = 'none'; told.push('closed'); } });
window.isOpen = () => trap.active; window.closeModal = () => trap.deactivate(); trap.activate();</script>`,
    use,
  },
  'Bootstrap’s modal': {
    scripts: ['bootstrap/dist/js/bootstrap.bundle.min.js'],
    styles: ['bootstrap/dist/css/bootstrap.min.css'],
    body: `<div class="modal fade" id="modal" tabindex="-1" aria-label="Age"><div class="modal-dialog modal-fullscreen"><div class="modal-content"><div class="modal-body">${INSIDE}</div></div></div></div>${WATCH}<script>
let open = false; window.isOpen = () => open; const dialog = new bootstrap.Modal('#modal'); window.closeModal = () => dialog.hide();
modal.addEventListener('shown.bs.modal', () => { open = true; });
modal.addEventListener('hidden.bs.modal', () => { open = false; told.push('closed ' + document.body.className + document.body.style.cssText); });
dialog.show();</script>`,
    use,
  },
  MicroModal: {
    scripts: ['micromodal/dist/micromodal.min.js'],
    head: '<style>#wrapper { display: none } #wrapper.is-open { display: block }</style>',
    body: `<div id="wrapper" aria-hidden="true"><div id="modal" role="dialog" aria-modal="true" aria-label="Age" style="${COVER}">${INSIDE}</div></div>${WATCH}<script>
window.isOpen = () => wrapper.classList.contains('is-open'); window.closeModal = () => MicroModal.close('wrapper');
MicroModal.show('wrapper', { onClose: () => told.push('closed') });</script>`,
    use,
  },
};
