export { filesFolder } from './core/files-folder.js';
export { copyGateFiles } from './package-files/copy-gate-files.js';
