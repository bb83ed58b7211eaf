// Global Privacy Control: the visitor's own browser says no to tracking. https://w3c.github.io/gpc/
import type { Settings } from './config.ts';

type SignallingWindow = { readonly navigator: Navigator & { readonly globalPrivacyControl?: boolean } };

export const globalPrivacyControl = ({ navigator }: SignallingWindow): boolean => !!navigator.globalPrivacyControl;

interface Signalled {
  readonly window: SignallingWindow;
  readonly settings: Pick<Settings, 'globalPrivacyControl'>;
}

/** The context, and whether the browser answers for its visitor: it sends the signal and the owner respects it. */
export const withSignal = <Context extends Signalled>(
  context: Context,
): Context & { globalPrivacyControl: boolean } => ({
  ...context,
  globalPrivacyControl: context.settings.globalPrivacyControl === 'respect' && globalPrivacyControl(context.window),
});
