// Components: what is shown, loaded or embedded once its category is allowed. Marked as pure, so that a bundler drops those that an app
// does not use.
import { defineComponent, h, onMounted, type PropType, ref, type SlotsType, watch } from 'vue';
import { loadScript } from '../bind/load-script.ts';
import type { Category } from '../core/register.ts';
import { useAllowed } from './composables.ts';

const category = { type: String as PropType<Category>, required: true } as const;
const src = { type: String, required: true } as const;

/** Its default slot once the category is allowed; `fallback` while it is not, and in the server's HTML. */
export const Consented = /* @__PURE__ */ defineComponent({
  // biome-ignore lint/style/useVueMultiWordComponentNames: one name in all frameworks.
  name: 'Consented',
  props: { category },
  slots: Object as SlotsType<{ default?: () => unknown; fallback?: () => unknown }>,
  setup(props, { slots }) {
    // biome-ignore lint/correctness/useHookAtTopLevel: Vue's composables are no React hooks.
    const allowed = useAllowed(() => props.category);
    return () => (allowed.value ? slots.default?.() : slots.fallback?.());
  },
});

/**
 * An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
 * the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
 */
export const ConsentFrame = /* @__PURE__ */ defineComponent({
  name: 'ConsentFrame',
  props: { category, src },
  setup(props) {
    const isMounted = ref(false);
    onMounted(() => {
      isMounted.value = true;
    });
    // Another film is another element: the address that the gate has given to this one is nothing that Vue knows of.
    return () =>
      isMounted.value
        ? h('iframe', { key: `${props.category} ${props.src}`, 'data-consent': props.category, 'data-src': props.src })
        : h('iframe');
  },
});

/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
export const ConsentScript = /* @__PURE__ */ defineComponent({
  name: 'ConsentScript',
  props: { category, src, type: String, attributes: Object as PropType<Readonly<Record<string, string>>> },
  emits: { load: () => true },
  setup(props, { emit }) {
    // A server runs no such hook.
    onMounted(() =>
      watch(
        () => [props.category, props.src] as const,
        ([category, src], _, onCleanup) => {
          const { type = '', attributes = {} } = props;
          onCleanup(loadScript({ category, src, type, attributes, onLoad: () => emit('load') }));
        },
        { immediate: true },
      ),
    );
    return () => null;
  },
});

/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
export const ConsentSettingsButton = /* @__PURE__ */ defineComponent({
  name: 'ConsentSettingsButton',
  setup:
    (_, { slots }) =>
    () =>
      h('button', { type: 'button', 'data-consent-settings': '' }, slots.default?.()),
});
