// Libraries that take keys, wheels and the page's scrolling for theirs.
import type { PlaywrightVisit } from '../harness/playwright-engines.ts';
import { type Library, tell, told } from './library.ts';

const TALL = '<div style="height: 6000px">Tall</div>';
const SECTIONS = ['One', 'Two', 'Three', 'Four'];

async function turn(visit: PlaywrightVisit, pixels: number): Promise<void> {
  await visit.page.mouse.move(200, 100);
  await visit.page.mouse.wheel(0, pixels);
}

/** What the page must not do while somebody is at the banner or in the settings is told as well. */
export const MOVING: Readonly<Record<string, Library>> = {
  'reveal.js': {
    key: 'ArrowRight',
    takesWheel: true,
    scripts: ['reveal.js/dist/reveal.js'],
    styles: ['reveal.js/dist/reveal.css'],
    body: `<div class="reveal"><div class="slides">${SECTIONS.map((one) => `<section>${one}</section>`).join('')}</div></div><script>
Reveal.on('slidechanged', ({ indexh }) => told.push(indexh)); Reveal.initialize({ transition: 'none', mouseWheel: true });</script>`,
    async use(visit) {
      await visit.waitFor('the slides', () => Reflect.get(window, 'Reveal').isReady());
      await visit.press('Space');
      await told(visit, 1);
      await visit.press('ArrowRight');
      await told(visit, 2);
      await visit.press('ArrowLeft');
      await told(visit, 3);
      await turn(visit, 100);
      await told(visit, 4);
    },
  },
  // Free under the GPL, for use with what is: here it runs in a test, unchanged, and is part of nothing that is given on. Without a
  // key it says in the console that it has none, and does all the same.
  'fullPage.js': {
    key: 'ArrowDown',
    takesWheel: true,
    scripts: ['fullpage.js/dist/fullpage.min.js'],
    styles: ['fullpage.js/dist/fullpage.min.css'],
    body: `<div id="fullpage">${SECTIONS.map((one) => `<div class="section">${one}</div>`).join('')}</div><script>
new fullpage('#fullpage', { scrollingSpeed: 50, navigation: true, afterLoad: (origin, { index }) => { told.push(index); } });</script>`,
    async use(visit) {
      await told(visit, 1);
      await visit.press('ArrowDown');
      await told(visit, 2);
      // For a while it takes no other key or wheel.
      await visit.click('#fp-nav li:last-child a');
      await told(visit, 3);
    },
  },
  mousetrap: {
    key: 'j',
    scripts: ['mousetrap/mousetrap.min.js'],
    body: `<p>Shortcuts</p><script>
for (const keys of ['space', 'enter', 'j', 'g i', 'shift+a']) Mousetrap.bind(keys, () => { told.push(keys); return false; });</script>`,
    async use(visit) {
      for (const key of ['Space', 'Enter', 'j', 'g', 'i', 'Shift+A']) await visit.press(key);
      await told(visit, 5);
    },
  },
  Swiper: {
    key: 'ArrowRight',
    takesWheel: true,
    scripts: ['swiper/swiper-bundle.min.js'],
    styles: ['swiper/swiper-bundle.min.css'],
    body: `<div class="swiper"><div class="swiper-wrapper">${SECTIONS.map((one) => `<div class="swiper-slide" style="height: 200px">${one}</div>`).join('')}</div>
<div class="swiper-pagination"></div><button class="swiper-button-next">Next</button></div><script>
const swiper = new Swiper('.swiper', { speed: 0, keyboard: true, mousewheel: true, pagination: { el: '.swiper-pagination', clickable: true },
  navigation: { nextEl: '.swiper-button-next' }, on: { slideChange: ({ activeIndex }) => told.push(activeIndex) } });</script>`,
    async use(visit) {
      await visit.press('ArrowRight');
      await told(visit, 1);
      await visit.click('.swiper-button-next');
      await told(visit, 2);
      await visit.click('.swiper-pagination-bullet');
      await told(visit, 3);
      await turn(visit, 100);
      await told(visit, 4);
      await tell(visit, () => document.querySelector('.swiper')?.outerHTML.replace(/id="[^"]*"/g, ''));
    },
  },
  Lenis: {
    takesWheel: true,
    scripts: ['lenis/dist/lenis.min.js'],
    styles: ['lenis/dist/lenis.css'],
    body: `${TALL}<a id="down" href="#end">Down</a><p id="end">End</p>${TALL}<script>
const lenis = new Lenis({ autoRaf: true, anchors: true, duration: 0.2 });
lenis.on('scroll', ({ isScrolling, scroll, targetScroll }) => { if (!isScrolling && scroll === targetScroll) told.push(Math.round(scroll)); });</script>`,
    async use(visit) {
      await turn(visit, 700);
      await told(visit, 1);
      await visit.evaluate(() => Reflect.get(window, 'told').push('wheel'));
      await visit.evaluate(() => document.getElementById('down')?.click());
      await told(visit, 3);
    },
  },
  GSAP: {
    scripts: ['gsap/dist/gsap.min.js', 'gsap/dist/ScrollTrigger.min.js'],
    body: `<div id="box" style="width: 50px; height: 50px">Box</div><div id="pinned" style="height: 100px">Pinned</div>${TALL}<script>
gsap.registerPlugin(ScrollTrigger);
gsap.to('#box', { x: 100, rotation: 90, duration: 0.1, onComplete: () => told.push(box.style.transform) });
ScrollTrigger.create({ trigger: '#pinned', pin: true, start: 'top top', end: '+=300', onEnter: () => told.push('enter'),
  onLeave: ({ progress }) => told.push('leave ' + progress) });</script>`,
    async use(visit) {
      await told(visit, 1);
      await visit.evaluate(() => scrollTo(0, 250));
      await told(visit, 2);
      await visit.evaluate(() => scrollTo(0, 2000));
      await told(visit, 3);
    },
  },
};
