// The pieces the strip is built of. Text is always text: none of this parses markup.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function node(name, properties, children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A heading with a value, and content that is drawn again only when it is another one. @param {string} title */
export function section(title) {
  const value = node('span', { className: 'demo-value' }, []);
  const body = node('div', {}, []);
  const element = node('section', {}, [node('h2', {}, [title, ' ', value]), body]);
  return {
    element,
    /** @param {string} text @param {Node[]} children */
    show(text, children) {
      if (value.textContent !== text) value.textContent = text;
      // What is unfolded or selected stays so while nothing changes.
      if (node('div', {}, children).textContent !== body.textContent) body.replaceChildren(...children);
    },
  };
}

/** @param {string} text */
export const paragraph = (text) => node('p', {}, [text]);

/** @param {[name: string, value: string][]} rows */
export const pairs = (rows) =>
  node(
    'dl',
    {},
    rows.map(([name, value]) => node('div', {}, [node('dt', {}, [name]), node('dd', {}, [value])])),
  );

/** Something that is there. @param {string} name @param {string} kind @param {string} value */
export const item = (name, kind, value) =>
  node('li', {}, [
    node('b', {}, [name]),
    ' ',
    node('span', { className: 'demo-tag' }, [kind]),
    node('small', {}, [value]),
  ]);

/** Something that happened. @param {Date} time @param {(Node | string)[]} what @param {(string | false)[]} more */
export const entry = (time, what, more) =>
  node('li', {}, [
    node('time', { dateTime: time.toISOString() }, [time.toTimeString().slice(0, 8)]),
    node('div', {}, [node('b', {}, what), node('small', {}, [more.filter(Boolean).join(', ')])]),
  ]);

/** @param {string} summary @param {Node} content */
export const folded = (summary, content) => node('details', {}, [node('summary', {}, [summary]), content]);
