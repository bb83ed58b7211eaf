import { renderToString } from 'vue/server-renderer';
import { createApp } from './app.js';

export default {
  // Templates in strings need Vue's build with the compiler in it.
  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  // Otherwise Vue names a mismatch without saying which.
  define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
  plugins: [
    {
      name: 'rendered-on-a-server',
      transformIndexHtml: async (html) =>
        html.replace('<div id="app">', `<div id="app">${await renderToString(createApp())}`),
    },
  ],
};
