// Bundled packages are named by where they are installed, which depends on who builds: dist/ must not.
import type { Plugin } from 'vite';

export function samePaths(): Plugin {
  return {
    name: 'consent-gate-same-paths',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replace(/^(\/\/(?:#region)? ).*?(?=node_modules\/)/gm, '$1');
      }
    },
  };
}
