// What every editor of a value is given.
import type { Advice } from '../advice.ts';
import type { Model } from '../model.ts';
import type { Shape, Value } from '../shape.ts';

export interface EditorProps<Kind extends Shape['kind'] = Shape['kind']> {
  readonly model: Model;
  /** As the check writes it: `cookies[0].name`. */
  readonly path: string;
  readonly label: string;
  readonly about?: string | undefined;
  readonly advice?: readonly Advice[] | undefined;
  readonly shape: Extract<Shape, { kind: Kind }>;
  /** As it is set, or the default. */
  readonly value: Value | undefined;
  readonly change: (value: Value | undefined) => void;
}

/** A path as an id: spaces would part it in two where ids are listed. */
export const idOf = (path: string) => `option-${path.replace(/\s/g, '_')}`;
