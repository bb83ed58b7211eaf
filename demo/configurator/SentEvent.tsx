// What the endpoint would have got from the last answer in the preview.
interface SentEventProps {
  /** JSON; empty before an answer. */
  readonly body: string;
  readonly hasEndpoint: boolean;
}

export function SentEvent({ body, hasEndpoint }: SentEventProps) {
  if (!hasEndpoint || !body) return null;
  return (
    <details class="sent">
      <summary>What your endpoint would receive</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>{JSON.stringify(JSON.parse(body), null, 2)}</pre>
    </details>
  );
}
