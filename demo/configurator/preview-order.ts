// What the page in the preview is told to be: the very attributes and block of the tag that is handed out.
import { propertiesOf, SCHEMES } from '../../src/site/look.ts';
import { type TagParts, tagParts } from '../../src/site/tag.ts';
import type { State, View } from './state.ts';

export interface PreviewOrder extends Pick<View, 'language' | 'scheme' | 'stage'> {
  readonly attributes: TagParts['attributes'];
  readonly block?: NonNullable<TagParts['block']>;
  readonly owner: string;
  /** Custom properties of the owner's style sheet, as this visitor's system has them. */
  readonly properties: ReturnType<typeof propertiesOf>;
}

/** @param options without faults */
export function previewOrder({ options, look, view: { language, scheme, stage } }: State): PreviewOrder {
  // The files lie beside the preview's page, whose policy knows no nonce.
  const { assets: _, nonce: __, theme = 'auto', ...rest } = options;
  // In the preview, it is a button that says how the visitor's system is set.
  const shown = theme === 'auto' ? scheme : theme;
  const { attributes, block } = tagParts({ ...rest, theme: shown });
  const properties = [
    ...propertiesOf(look, 'both'),
    ...SCHEMES.filter((each) => each === shown).flatMap((each) => propertiesOf(look, each)),
  ];
  const page = { language: String(options.locale ?? language), scheme, stage, owner: String(options.controller ?? '') };
  return { ...page, attributes, properties, ...(block && { block }) };
}
