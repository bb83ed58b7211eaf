import { n as followGate, t as loadScript } from "./chunks/load-script.js";
import { r as serverGate, t as runningGate } from "./chunks/running-gate.js";
import { computed, defineComponent, getCurrentInstance, getCurrentScope, h, onMounted, onScopeDispose, ref, shallowRef, toValue, watch } from "vue";
// src/vue/composables.ts
/**
* The consent in force; `null` before an answer, on a server, and until a component is mounted, so that the server's HTML is hydrated as
* it is. (The next tick has the answer, before anything is painted.)
*/
function useConsent() {
	const consent = shallowRef(null);
	const look = () => {
		consent.value = runningGate().consent;
	};
	let stop = () => {};
	const follow = () => {
		look();
		stop = followGate(look);
	};
	if (getCurrentInstance()) onMounted(follow);
	else if (typeof document !== "undefined") follow();
	if (getCurrentScope()) onScopeDispose(() => stop());
	return consent;
}
/** Whether a category may run now. Only `necessary` may before an answer. */
function useAllowed(category) {
	const consent = useConsent();
	return computed(() => (consent.value ? runningGate() : serverGate).allows(toValue(category)));
}
/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
var useConsentGate = () => runningGate();
// src/vue/components.ts
var category = {
	type: String,
	required: true
};
var src = {
	type: String,
	required: true
};
/** Its default slot once the category is allowed; `fallback` while it is not, and in the server's HTML. */
var Consented = /* @__PURE__ */ defineComponent({
	name: "Consented",
	props: { category },
	slots: Object,
	setup(props, { slots }) {
		const allowed = useAllowed(() => props.category);
		return () => allowed.value ? slots.default?.() : slots.fallback?.();
	}
});
/**
* An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
* the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
*/
var ConsentFrame = /* @__PURE__ */ defineComponent({
	name: "ConsentFrame",
	props: {
		category,
		src
	},
	setup(props) {
		const isMounted = ref(false);
		onMounted(() => {
			isMounted.value = true;
		});
		return () => isMounted.value ? h("iframe", {
			key: `${props.category} ${props.src}`,
			"data-consent": props.category,
			"data-src": props.src
		}) : h("iframe");
	}
});
/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
var ConsentScript = /* @__PURE__ */ defineComponent({
	name: "ConsentScript",
	props: {
		category,
		src,
		type: String,
		attributes: Object
	},
	emits: { load: () => true },
	setup(props, { emit }) {
		onMounted(() => watch(() => [props.category, props.src], ([category, src], _, onCleanup) => {
			const { type = "", attributes = {} } = props;
			onCleanup(loadScript({
				category,
				src,
				type,
				attributes,
				onLoad: () => emit("load")
			}));
		}, { immediate: true }));
		return () => null;
	}
});
/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
var ConsentSettingsButton = /* @__PURE__ */ defineComponent({
	name: "ConsentSettingsButton",
	setup: (_, { slots }) => () => h("button", {
		type: "button",
		"data-consent-settings": ""
	}, slots.default?.())
});
export { ConsentFrame, ConsentScript, ConsentSettingsButton, Consented, useAllowed, useConsent, useConsentGate };
