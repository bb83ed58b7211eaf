import { copyGateFiles } from 'consent-gate/files';

// Next serves what lies in `public/`.
copyGateFiles('public');

export default { output: 'export' };
