// Puts a text on the clipboard and says so.
import { useState } from 'preact/hooks';
import type { Model } from './model.ts';

interface CopyButtonProps {
  readonly model: Model;
  readonly text: string | (() => string);
  /** What is copied: "the tag". */
  readonly what: string;
  readonly label?: string;
  /** The one of its place that most people want. */
  readonly main?: boolean;
}

export function CopyButton({ model, text, what, label = 'Copy', main = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setCopied(true);
      model.say(`Copied: ${what}.`);
    } catch {
      // Without https, or where the owner's browser does not let a page write there.
      model.say(`Your browser does not let this page copy. Select ${what} and copy it yourself.`);
    }
  };
  return (
    <button type="button" class={main ? 'copy main' : 'copy'} onClick={copy} onBlur={() => setCopied(false)}>
      {copied ? 'Copied' : label}
      <span class="unseen"> {what}</span>
    </button>
  );
}
