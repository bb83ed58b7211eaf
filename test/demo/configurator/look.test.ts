// Colours, corners and font: what is told of them, and the CSS that is handed out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../demo/configurator/contrast.ts';
import { lookAdvice } from '../../../demo/configurator/look-advice.ts';
import { previewOrder } from '../../../demo/configurator/preview-order.ts';
import { INITIAL } from '../../../demo/configurator/state.ts';
import { BUILT_IN, type Look, PLAIN_LOOK, SCHEMES } from '../../../src/site/look.ts';
import { lookCss } from '../../../src/site/look-css.ts';

const look = (rest: Partial<Look>): Look => ({ ...PLAIN_LOOK, ...rest });

it('measures contrast as WCAG does', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
  expect(contrast('#fff', '#777777')).toBe(contrast('#777', '#fff'));
});

describe('what is said', () => {
  it('is nothing of the built-in look, set or not', () => {
    expect(lookAdvice(PLAIN_LOOK, {})).toEqual([]);
    expect(lookAdvice(look(BUILT_IN), {})).toEqual([]);
  });

  it('is that a pair cannot be read, together with what is built in', () => {
    const theme = { theme: 'light' };
    expect(lookAdvice(look({ light: { text: '#999' } }), theme)).toEqual([
      'In light the text is hard to read on its background: a contrast of 2.8, at least 4.5 is needed.',
    ]);
    expect(lookAdvice(look({ light: { accent: '#ffd400' } }), theme)).toEqual([
      'In light the text on the buttons is hard to read: a contrast of 1.4, at least 4.5 is needed.',
      'In light the buttons are hard to tell from the background: a contrast of 1.4, at least 3 is needed.',
    ]);
  });

  it('is what no browser would take, which is left out', () => {
    const wrong = look({
      light: { accent: 'blue;}' },
      dark: { text: '#ffffff' },
      both: { radius: 'round', font: '"Inter' },
    });
    expect(lookAdvice(wrong, {})).toEqual([
      'Buttons (light): “blue;}” is left out. Expected a colour such as #1d5f8a.',
      'Corners: “round” is left out. Expected a length such as 8px.',
      'Font: “"Inter” is left out. Expected names of fonts, with commas between them.',
    ]);
    expect(lookCss(look({ light: { accent: 'blue;}' }, both: { radius: 'round' } }), {})).toBe('');
  });

  it('is that one kind of visitor sees other colours, unless the theme is one for all', () => {
    const light = look({ light: { accent: '#1d5f8a' } });
    expect(lookAdvice(light, {})).toEqual([
      'A page that is dark shows the built-in colours. Set those too, or choose one theme for all.',
    ]);
    expect(lookAdvice(light, { theme: 'light' })).toEqual([]);
  });
});

describe('the CSS', () => {
  const both = look({
    light: { accent: '#1d5f8a' },
    dark: { accent: '#8cc4ea' },
    both: { font: "'Inter', sans-serif" },
  });

  it('keeps light and dark apart, where both are seen', () => {
    expect(lookCss(both, {})).toBe(`:root {
  --consent-gate-font: 'Inter', sans-serif;
}
:is(consent-gate, consent-gate-frame):not([dark]) {
  --consent-gate-accent: #1d5f8a;
}
:is(consent-gate, consent-gate-frame)[dark] {
  --consent-gate-accent: #8cc4ea;
}
`);
  });

  it('is for everybody, where one theme is', () => {
    expect(lookCss(both, { theme: 'dark' })).toBe(`:root {
  --consent-gate-font: 'Inter', sans-serif;
  --consent-gate-accent: #8cc4ea;
}
`);
    expect(lookCss(PLAIN_LOOK, {})).toBe('');
  });

  it('holds declarations alone, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (accent, radius, font) => {
        const css = lookCss(look({ light: { accent }, both: { radius, font } }), { theme: 'light' });
        expect(css).toMatch(/^(:root \{\n( {2}--consent-gate-[a-z-]+: [^;{}<>\n]+;\n)+\}\n)?$/);
      }),
    );
  });

  it('is what the preview shows to a visitor of each kind', () => {
    for (const scheme of SCHEMES) {
      const { properties } = previewOrder({ ...INITIAL, look: both, view: { ...INITIAL.view, scheme } });
      expect(properties).toEqual([
        ['--consent-gate-font', "'Inter', sans-serif"],
        ['--consent-gate-accent', both[scheme].accent],
      ]);
    }
    const fixed = previewOrder({ ...INITIAL, options: { theme: 'dark' }, look: both });
    expect(fixed.properties).toContainEqual(['--consent-gate-accent', '#8cc4ea']);
  });
});
