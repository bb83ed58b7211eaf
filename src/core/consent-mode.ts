import type { Settings } from './config.ts';

/** Nothing is asked of Google before a yes. Anything but `advanced` is this, a misspelt word too. */
export const isBasic = ({ consentMode }: Pick<Settings, 'consentMode'>): boolean => consentMode !== 'advanced';
