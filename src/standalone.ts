// The pasted tag with everything inside, for owners who can host one file only.
import { checkConfig, createRecorder } from './browser/recorder.ts';
import { readTag } from './browser/script-tag.ts';
import { start } from './start.ts';
import { mountUi } from './ui/mount.ts';
import { mountSettingsButton } from './ui/settings-button.ts';

const { input, problems } = readTag(document.currentScript as HTMLScriptElement);
const parts = Promise.resolve({ mountUi, mountSettingsButton, checkConfig, createRecorder });
const load = () => parts;
const consentGate = start(input, window, { loadUi: load, loadSettingsButton: load, loadRecorder: load }, problems);
Object.assign(window, { consentGate });
