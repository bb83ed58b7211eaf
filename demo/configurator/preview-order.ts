// What the page in the preview is told to be: the very attributes and block of the tag that is handed out.
import type { Options } from './options.ts';
import { type TagParts, tagParts } from './snippets/tag.ts';
import type { View } from './state.ts';

export interface PreviewOrder extends Pick<View, 'language' | 'scheme' | 'stage'> {
  readonly attributes: TagParts['attributes'];
  readonly block?: Options;
  readonly owner: string;
}

/** @param options without faults */
export function previewOrder(options: Options, { language, scheme, stage }: View): PreviewOrder {
  // The files lie beside the preview's page, whose policy knows no nonce.
  const { assets: _, nonce: __, theme = 'auto', ...rest } = options;
  // In the preview, it is a button that says how the visitor's system is set.
  const { attributes, block } = tagParts({ ...rest, theme: theme === 'auto' ? scheme : theme });
  const page = { language: String(options.locale ?? language), scheme, stage, owner: String(options.controller ?? '') };
  return { ...page, attributes, ...(block && { block }) };
}
