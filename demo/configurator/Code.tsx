// A piece of text to take along, with the button that copies it.
import { CopyButton } from './CopyButton.tsx';
import type { Model } from './model.ts';

interface CodeProps {
  readonly model: Model;
  readonly what: string;
  readonly text: string;
  readonly kind?: string;
}

export function Code({ model, what, text, kind = '' }: CodeProps) {
  return (
    <div class={`code ${kind}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton model={model} text={text} what={what} main />
    </div>
  );
}
