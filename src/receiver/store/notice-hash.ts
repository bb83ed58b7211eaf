// A notice's name: the same words shown to a million visitors are stored once.
import { createHash } from 'node:crypto';
import type { Notice } from '../../core/event.ts';

export interface HashedNotice {
  /** SHA-256 of `text` in UTF-8, as 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** The notice as JSON, fields in the order of the type `Notice`, without white space. */
  readonly text: string;
}

/** @param notice as the `EventReader` rebuilt it: its field order is fixed, so equal notices give equal hashes. */
export function hashNotice(notice: Notice): HashedNotice {
  const text = JSON.stringify(notice);
  return { hash: createHash('sha256').update(text).digest('hex'), text };
}
