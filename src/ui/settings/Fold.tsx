// Something that is folded away until somebody opens it.
import { Component, type ComponentChildren } from 'preact';

interface FoldProps {
  readonly class?: string;
  readonly title: string;
  readonly children: () => ComponentChildren;
}

/**
 * What is inside is made when it is first opened, and stays: tables that nobody looks at were most of what opening the
 * settings cost, and a table may have a thousand rows.
 */
export class Fold extends Component<FoldProps, { readonly opened: boolean }> {
  override state = { opened: false };

  render({ class: name, title, children }: FoldProps) {
    return (
      <details class={name} onToggle={() => this.setState({ opened: true })}>
        <summary>{title}</summary>
        {this.state.opened && children()}
      </details>
    );
  }
}
