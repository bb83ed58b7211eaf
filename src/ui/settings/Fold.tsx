// Something that is folded away until somebody opens it.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface FoldProps {
  readonly class?: string;
  readonly title: string;
  readonly children: () => ComponentChildren;
}

/**
 * What is inside is made when it is first opened, and stays: tables that nobody looks at were most of what opening the
 * settings cost, and a table may have a thousand rows.
 */
export function Fold({ class: name, title, children }: FoldProps) {
  const opened = useSignal(false);
  return (
    <details
      class={name}
      onToggle={() => {
        opened.value = true;
      }}
    >
      <summary>{title}</summary>
      {opened.value && children()}
    </details>
  );
}
