import type { Notice } from '../core/event.ts';
import type { Model } from './model.ts';
/** The banner's texts. Its buttons are, in this order: accept, decline, settings. */
export declare function bannerNotice(model: Model): Notice;
