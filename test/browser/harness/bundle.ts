// Code of an app and the packages it imports, those of test/apps, as one classic script, in memory.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** There is no such file: its place says where packages are found. */
const ENTRY = fileURLToPath(new URL('../../apps/app.js', import.meta.url));

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
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}
