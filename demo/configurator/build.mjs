// `npm run build:configurator`: the configurator as a folder of files for any web server, with dist/ as the sources build it.
import { buildConfigurator, buildIfStale } from '../build.mjs';

await buildIfStale();
buildConfigurator();
console.log('Built: .configurator/, for any web server, under any path.');
