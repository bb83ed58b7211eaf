// The lines that an owner would paste, as data: for whatever writes HTML by elements and not by text.
import { gate, gateHash, integrity } from 'virtual:shipped-files';
import { filesFolder } from '../core/files-folder.ts';
import { expectOptions } from './checked-options.ts';
import { preloadParts } from './preload-parts.ts';
import type { TagOptions } from './tag-options.ts';
import type { TagPart } from './tag-part.ts';
import { checkPlace, folderOf, type TagPlace } from './tag-place.ts';
import { writeOptions } from './written-options.ts';

/** What a content security policy without nonces names, so that the inline form may run: `script-src 'sha256-…'`. */
export const inlineHash: string = gateHash;

/**
 * In this order, and before everything else in `<head>` but `<meta charset>`.
 * @throws one error that names each field and what was expected of it
 */
export function consentTagParts(given: TagOptions = {}, place: TagPlace = {}): readonly TagPart[] {
  const options = expectOptions(given, checkPlace(place, 'place'));
  const { base = `/${filesFolder}`, inline = false, preload = true, lang = '' } = place;
  const nonce = place.nonce ?? (options.nonce || undefined);
  const own = nonce === undefined ? {} : { nonce };
  const folder = folderOf(base);
  // Code in the page has no address of its own, beside which it could look for its files.
  const { assets = inline ? folder : undefined, ...rest } = options;
  const { attributes, block } = writeOptions(assets === undefined ? rest : { ...rest, assets });
  const parts: TagPart[] = [];
  // Nothing runs in it, so no policy asks for a nonce.
  if (block)
    parts.push({
      tag: 'script',
      attributes: { type: 'application/json', 'data-consent-gate-config': '' },
      text: block,
    });
  parts.push({
    tag: 'script',
    attributes: { ...(inline ? {} : fileAttributes(folder)), ...own, ...attributes },
    text: inline ? gate : '',
  });
  if (preload) parts.push(...preloadParts(folderOf(assets ?? folder), [options.locale ?? '', lang], nonce));
  return parts;
}

function fileAttributes(folder: string): Readonly<Record<string, string>> {
  return {
    src: `${folder}consent-gate.js`,
    integrity: integrity['consent-gate.js'] ?? '',
    // Only what another host lets everybody read can be checked.
    ...(/^(https?:)?\/\//.test(folder) && { crossorigin: 'anonymous' }),
  };
}
