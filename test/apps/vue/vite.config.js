// Templates in strings need Vue's build with the compiler in it.
export default { resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } } };
