import type { BannerMessages } from './messages.ts';
export declare const bannerMessages: BannerMessages;
