// Below a field: what is wrong with it, and what is advised. The field names this by `aria-describedby`.
import type { Advice } from '../advice.ts';
import type { Fault } from '../faults.ts';
import { idOf } from './editor-props.ts';

interface NotesProps {
  readonly path: string;
  readonly faults: readonly Fault[];
  readonly advice?: readonly Advice[] | undefined;
}

export function Notes({ path, faults, advice = [] }: NotesProps) {
  if (faults.length + advice.length === 0) return null;
  return (
    <ul class="notes" id={`${idOf(path)}-notes`}>
      {faults.map(({ text }) => (
        <li key={text} class="fault">
          <span class="unseen">Fault: </span>
          {text}
        </li>
      ))}
      {advice.map(({ text }) => (
        <li key={text} class="advice">
          <span class="unseen">Advice: </span>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** For `aria-describedby`: only what is there. */
export function describedBy({ path, faults, advice = [] }: NotesProps, about?: string): string | undefined {
  const ids = [about && `${idOf(path)}-about`, faults.length + advice.length > 0 && `${idOf(path)}-notes`];
  return ids.filter(Boolean).join(' ') || undefined;
}
