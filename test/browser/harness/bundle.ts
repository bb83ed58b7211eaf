// Code of an app and the packages it imports, as one classic script, in memory.
import { rolldown } from 'rolldown';

const ENTRY = 'app.js';

export async function bundle(code: string): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    platform: 'browser',
    // Packages for servers say 'use client', which means nothing here.
    onLog: () => {},
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env': '({})' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? new URL(ENTRY, import.meta.url).pathname : null),
        load: (id) => (id.endsWith(`/harness/${ENTRY}`) ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}
