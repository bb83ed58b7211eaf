// The pasted tag: reads its own options and sets the one global, `window.consentGate`.

import { fileLoader } from './page/load-file.ts';
import { findTag, readTag } from './page/script-tag.ts';
import { start } from './start/start.ts';
import { hasTagsGate, type TagsPage } from './start/tags-gate.ts';

// Only set while the script itself runs, so it is read here and not in a callback.
const tag = findTag();

/**
 * Put in by the build, so that the tag's own `integrity` covers these files too. Any of the three will do for any of the files
 * (https://www.w3.org/TR/sri-2/#does-response-match-metadatalist): one text takes 20 bytes less than a list.
 */
const HASHES = [
  '__HASH_OF_consent-gate-ui__',
  '__HASH_OF_consent-gate-recorder__',
  '__HASH_OF_consent-gate-button__',
].join(' sha256-');

// Pasted twice, the first one stays.
if (!hasTagsGate())
  (window as TagsPage).consentGate = start({ window, tag, input: readTag(tag), load: fileLoader(tag, HASHES) });
