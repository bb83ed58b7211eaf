// The pasted tag with everything inside, for owners who can host one file only.

import * as account from './account.ts';
import * as button from './button.ts';
import * as check from './check.ts';
import type { GateSettings } from './core/defaults.ts';
import type { LoadPart } from './core/ports.ts';
import { fileLoader } from './page/load-file.ts';
import { findTag, readTag } from './page/script-tag.ts';
import * as recorder from './recorder.ts';
import { start } from './start/start.ts';
import { hasTagsGate, type TagsPage } from './start/tags-gate.ts';
import * as ui from './ui/mount-files.ts';

const parts = { ui, button, recorder, check, account };

const tag = findTag();

/** Languages other than English are not inside: they are looked for beside this file. */
const loadFile = fileLoader(tag, '');
const load: LoadPart = async (name: string, settings: GateSettings, hash?: string) =>
  (parts[name as keyof typeof parts] as never) ?? loadFile(name, settings, hash);

// Pasted twice, the first one stays.
if (!hasTagsGate()) (window as TagsPage).consentGate = start({ window, tag, input: readTag(tag), load });
