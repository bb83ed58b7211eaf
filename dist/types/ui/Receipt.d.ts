import type { Consent } from '../core/consent.ts';
import type { NoticeCategory } from '../core/event.ts';
import type { Model } from './model.ts';
interface ReceiptProps {
    readonly model: Model;
    readonly consent: Consent;
    readonly categories: readonly NoticeCategory[];
    /** Absent where nothing was accepted. */
    readonly withdraw: {
        readonly label: string | undefined;
        readonly act: () => void;
    } | undefined;
}
export declare function Receipt({ model, consent, categories, withdraw }: ReceiptProps): import("preact").JSX.Element;
export {};
