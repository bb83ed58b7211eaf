import { type PropType, type SlotsType } from 'vue';
import type { Category } from '../core/register.js';
/** Its default slot once the category is allowed; `fallback` while it is not, and in the server's HTML. */
export declare const Consented: import("vue").DefineComponent<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
}>, () => unknown, {}, {}, {}, import("vue").ComponentOptionsMixin, import("vue").ComponentOptionsMixin, {}, string, import("vue").PublicProps, Readonly<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
}>> & Readonly<{}>, {}, SlotsType<{
    default?: () => unknown;
    fallback?: () => unknown;
}>, {}, {}, string, import("vue").ComponentProvideOptions, true, {}, any>;
/**
 * An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
 * the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
 */
export declare const ConsentFrame: import("vue").DefineComponent<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
    src: {
        readonly type: StringConstructor;
        readonly required: true;
    };
}>, () => import("vue").VNode<import("vue").RendererNode, import("vue").RendererElement, {
    [key: string]: any;
}>, {}, {}, {}, import("vue").ComponentOptionsMixin, import("vue").ComponentOptionsMixin, {}, string, import("vue").PublicProps, Readonly<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
    src: {
        readonly type: StringConstructor;
        readonly required: true;
    };
}>> & Readonly<{}>, {}, {}, {}, {}, string, import("vue").ComponentProvideOptions, true, {}, any>;
/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
export declare const ConsentScript: import("vue").DefineComponent<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
    src: {
        readonly type: StringConstructor;
        readonly required: true;
    };
    type: StringConstructor;
    attributes: PropType<Readonly<Record<string, string>>>;
}>, () => null, {}, {}, {}, import("vue").ComponentOptionsMixin, import("vue").ComponentOptionsMixin, {
    load: () => true;
}, string, import("vue").PublicProps, Readonly<import("vue").ExtractPropTypes<{
    category: {
        readonly type: PropType<Category>;
        readonly required: true;
    };
    src: {
        readonly type: StringConstructor;
        readonly required: true;
    };
    type: StringConstructor;
    attributes: PropType<Readonly<Record<string, string>>>;
}>> & Readonly<{
    onLoad?: () => any;
}>, {}, {}, {}, {}, string, import("vue").ComponentProvideOptions, true, {}, any>;
/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
export declare const ConsentSettingsButton: import("vue").DefineComponent<{}, () => import("vue").VNode<import("vue").RendererNode, import("vue").RendererElement, {
    [key: string]: any;
}>, {}, {}, {}, import("vue").ComponentOptionsMixin, import("vue").ComponentOptionsMixin, {}, string, import("vue").PublicProps, Readonly<{}> & Readonly<{}>, {}, {}, {}, {}, string, import("vue").ComponentProvideOptions, true, {}, any>;
