// Components: what is shown, loaded or embedded once its category is allowed.
import {
  type ButtonHTMLAttributes,
  createElement,
  Fragment,
  type IframeHTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { type ConsentScriptOptions, loadScript } from '../bind/load-script.ts';
import type { Category } from '../core/register.ts';
import { useAllowed } from './hooks.ts';

export interface ConsentedProps {
  readonly category: Category;
  readonly children?: ReactNode;
  /** Shown instead while the category is not allowed, and in the server's HTML. @default nothing */
  readonly fallback?: ReactNode;
}

/** Its children once the category is allowed. They are not mounted before, and unmounted at a withdrawal. */
export function Consented({ category, children, fallback }: ConsentedProps): ReactElement {
  return createElement(Fragment, null, useAllowed(category) ? children : fallback);
}

export interface ConsentFrameProps extends Omit<IframeHTMLAttributes<HTMLIFrameElement>, 'src' | 'srcDoc'> {
  readonly category: Category;
  readonly src: string;
}

/**
 * An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
 * the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
 */
export function ConsentFrame({ category, src, ...rest }: ConsentFrameProps): ReactElement {
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const held = { 'data-consent': category, 'data-src': src };
  // Another film is another element: the address that the gate has given to this one is nothing that React knows of.
  return createElement('iframe', { ...rest, ...(isHydrated && held), key: isHydrated ? `${category} ${src}` : '' });
}

/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
export function ConsentScript(props: ConsentScriptOptions): null {
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });
  const { category, src } = props;
  useEffect(
    () => loadScript({ ...newest.current, category, src, onLoad: () => newest.current.onLoad?.() }),
    [category, src],
  );
  return null;
}

/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
export function ConsentSettingsButton(props: ButtonHTMLAttributes<HTMLButtonElement>): ReactElement {
  const marked = { 'data-consent-settings': '', ...props };
  return createElement('button', { ...marked, type: 'button' });
}
