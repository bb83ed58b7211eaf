// A switch with its name, its state in words, and what it is for.
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Switches } from './switches.ts';

interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly switches: Switches;
  /** `On`, `Off`, or which of the services inside are on. */
  readonly state: string;
  /** The switch itself does not tell a screen reader this state. */
  readonly partly?: boolean;
  /** How the label is marked up: a heading, or nothing. */
  readonly title: (label: ComponentChildren) => ComponentChildren;
}

export function Switch({ id, label, description, switches, state, partly = false, title }: SwitchProps) {
  const on = useComputed(() => switches.isOn(id));
  return (
    <>
      {title(
        <label for={`switch-${id}`} dir="auto">
          {label}
        </label>,
      )}
      <span key={state} id={`state-${id}`} class="state" aria-hidden={!partly}>
        {state}
      </span>
      <input
        id={`switch-${id}`}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox has its state already (ARIA in HTML)
        role="switch"
        part="toggle"
        aria-describedby={partly ? `state-${id} about-${id}` : `about-${id}`}
        checked={on}
        onChange={(event) => switches.move(id, event.currentTarget.checked)}
      />
      <p id={`about-${id}`} part="text">
        <bdi>{description}</bdi>
      </p>
    </>
  );
}
