import type { BannerMessages } from './messages.js';
export declare const bannerMessages: BannerMessages;
