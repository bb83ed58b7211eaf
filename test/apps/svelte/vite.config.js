import { svelte } from '@sveltejs/vite-plugin-svelte';
import { render } from 'svelte/server';
import { createServer } from 'vite';

/** The component as a server renders it, put where it is hydrated. */
const renderedOnServer = {
  name: 'rendered-on-a-server',
  apply: 'build',
  async transformIndexHtml(html) {
    const server = await createServer({
      configFile: false,
      plugins: [svelte()],
      server: { middlewareMode: true, ws: false },
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
    });
    const { default: App } = await server.ssrLoadModule('/App.svelte');
    const { body } = render(App);
    await server.close();
    return html.replace('<div id="app">', () => `<div id="app">${body}`);
  },
};

export default { plugins: [svelte(), renderedOnServer] };
