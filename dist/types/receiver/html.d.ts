export declare class Html {
    readonly text: string;
    constructor(text: string);
}
type Value = string | number | Html | readonly Html[];
export declare function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html;
export {};
