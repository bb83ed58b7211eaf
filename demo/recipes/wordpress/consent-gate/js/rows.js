// Lists of the settings page: adds and removes rows. Without this the empty row is how one is added, and emptying one removes it.
(() => {
  /** @param {Element} list */
  function setUp(list) {
    const rows = [...list.children].filter((child) => child.matches('.consent-gate-row'));
    const blank = rows.at(-1);
    const button = list.querySelector(':scope > .consent-gate-add');
    if (!(button instanceof HTMLElement) || !blank?.matches('.is-blank')) return;
    const depth = depthOf(list);
    let next = rows.length - 1;
    const number = next;
    blank.remove();
    rows.forEach(letRemove);
    button.hidden = false;
    button.addEventListener('click', () => {
      const row = /** @type {Element} */ (blank.cloneNode(true));
      row.classList.remove('is-blank');
      for (const element of row.querySelectorAll('[name],[id],[for],[aria-describedby]'))
        renumber(element, depth, number, next);
      next++;
      button.before(row);
      letRemove(row);
      row.querySelectorAll('.consent-gate-rows').forEach(setUp);
      const [field] = row.querySelectorAll('input, select, textarea');
      if (field instanceof HTMLElement) field.focus();
    });
  }

  /** @param {Element} row */
  function letRemove(row) {
    const button = row.querySelector(':scope > .consent-gate-remove');
    if (!(button instanceof HTMLElement)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const add = row.parentElement?.querySelector(':scope > .consent-gate-add');
      row.remove();
      if (add instanceof HTMLElement) add.focus();
    });
  }

  /** @param {Element} list @returns how many lists it lies in */
  function depthOf(list) {
    let depth = 0;
    for (let at = list.parentElement; at; at = at.parentElement) if (at.matches('.consent-gate-rows')) depth++;
    return depth;
  }

  /**
   * `consent_gate[categories][1][services][0][id]`: the first number is that of the outer list.
   * @param {Element} element @param {number} depth @param {number} from @param {number} to
   */
  function renumber(element, depth, from, to) {
    for (const name of ['name', 'id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (!value) continue;
      let place = -1;
      const numbers = name === 'name' ? /(?<=\[)\d+(?=\])/g : /(?<=-)\d+(?=-|$)/g;
      const changed = value.replace(numbers, (digits) => {
        place++;
        return place === depth && Number(digits) === from ? String(to) : digits;
      });
      element.setAttribute(name, changed);
    }
  }

  for (const list of document.querySelectorAll('.consent-gate-rows')) if (!list.closest('.is-blank')) setUp(list);
})();
