// A page of the demo in a window of 320 pixels, which is one of 1,280 at 400 % (WCAG 1.4.10), less a scrollbar where an engine's takes
// room.
import type { EngineStage } from './each-engine.ts';

const HOST = 'demo.example.test';

/** Engines give a page the whole window: a frame in it is as narrow as is wanted. */
const FRAME =
  '<!doctype html><html lang="en"><title>Frame</title><body style="margin: 0"><iframe title="Page" style="border: 0; width: 320px; height: 640px"></iframe></body></html>';

export interface Widths {
  /** Of all that can be scrolled to. */
  readonly page: number;
  readonly window: number;
}

/** With all that folds unfolded. @param subject a selector: what is there once code has made the page */
export async function widthsIn(
  { engine, network }: EngineStage,
  demo: string,
  path: string,
  subject: string,
): Promise<Widths> {
  network.serve(HOST, async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/frame') return new Response(FRAME, { headers: { 'content-type': 'text/html' } });
    const answer = await fetch(demo + pathname + search);
    // Without what forbids to be put into a frame.
    const type = answer.headers.get('content-type') ?? '';
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: { 'content-type': type } });
  });
  const visit = await engine.newVisit();
  await visit.goto(`https://${HOST}/frame`);
  await visit.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const [frame] = document.getElementsByTagName('iframe');
        frame?.addEventListener('load', () => resolve());
        frame?.setAttribute('src', src);
      }),
    path,
  );
  await visit.waitFor('the page', (selector) => !!frames[0]?.document.querySelector(selector), subject);
  const widths = await visit.evaluate(() => {
    const page = frames[0]?.document;
    for (const details of page?.querySelectorAll('details') ?? []) details.open = true;
    const { scrollWidth = 0, clientWidth = 0 } = page?.documentElement ?? {};
    return { page: scrollWidth, window: clientWidth };
  });
  await visit.close();
  return widths;
}
