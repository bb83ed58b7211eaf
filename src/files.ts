// The files of the gate, for a site's folder of static files.
export { filesFolder } from './core/files-folder.ts';
export { copyGateFiles } from './package-files/copy-gate-files.ts';
