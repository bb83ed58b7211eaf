// The plugin: checks the options as Vite starts, puts the tag first into the pages and the gate's files beside them.

import { filesFolder } from '../core/files-folder.ts';
import { GATE_FILES, readGateFile } from '../package-files/gate-files.ts';
import { expectOptions } from '../tag/checked-options.ts';
import type { TagOptions } from '../tag/tag-options.ts';
import { checkPlace, type TagPlace } from '../tag/tag-place.ts';
import { consentTag } from '../tag/tag-text.ts';
import { languageOf, mapFirst, placeFirst } from './place-first.ts';
import type { ConsentGatePlugin } from './plugin-shape.ts';

/** The address and the language of the pages are known here. */
export type PluginPlace = Pick<TagPlace, 'inline' | 'preload' | 'nonce'>;

/**
 * The tag first in every page, and the files that it asks for.
 * @throws one error that names each field and what was expected of it
 */
export function consentGate(options: TagOptions = {}, place: PluginPlace = {}): ConsentGatePlugin {
  expectOptions(options, checkPlace(place, 'place'));
  let base = '/';
  let forServer = false;
  return {
    name: 'consent-gate',
    enforce: 'post',
    configResolved(config) {
      base = config.base || './';
      forServer = Boolean(config.build.ssr);
    },
    configureServer({ middlewares }) {
      middlewares.use(({ url = '' }, response, next) => {
        const [path = ''] = url.split('?');
        // With the site's base or, behind a framework's own server, without.
        const name = GATE_FILES.find((file) =>
          [`${base}${filesFolder}${file}`, `/${filesFolder}${file}`].includes(path),
        );
        if (!name) return next();
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        // What was asked for early is asked for twice where it may not be kept.
        response.setHeader('cache-control', 'max-age=3600');
        response.end(readGateFile(name));
      });
    },
    transformIndexHtml: {
      // What comes in last, comes to stand first.
      order: 'post',
      handler(html, { path }) {
        // A base that is relative counts from each page.
        const here = base === './' ? '../'.repeat(path.split('/').length - 2) || './' : base;
        return placeFirst(
          html,
          consentTag(options, { ...place, base: `${here}${filesFolder}`, lang: languageOf(html) }),
        );
      },
    },
    generateBundle: {
      // Once the pages are in it.
      order: 'post',
      handler(_, bundle) {
        // The files of a server are no page's. Where one Vite builds for both, only the environment tells.
        if (this.environment ? this.environment.config.consumer === 'server' : forServer) return;
        for (const name of GATE_FILES)
          this.emitFile({ type: 'asset', fileName: `${filesFolder}${name}`, source: readGateFile(name) });
        // Vite itself moves a map to the first module, or adds one, when all plugins are through with a page.
        for (const file of Object.values(bundle))
          if (/\.html$/.test(file.fileName) && typeof file.source === 'string') file.source = mapFirst(file.source);
      },
    },
  };
}
