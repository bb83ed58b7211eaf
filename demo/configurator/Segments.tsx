// A few buttons of which one is pressed: radio buttons, so that the arrow keys work.
interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly choose: (value: Value) => void;
}

export function Segments<Value extends string>({ label, value, choices, choose }: SegmentsProps<Value>) {
  return (
    <fieldset class="segments">
      <legend class="unseen">{label}</legend>
      {(Object.entries(choices) as [Value, string][]).map(([choice, name]) => (
        <label key={choice}>
          <input type="radio" name={label} checked={choice === value} onChange={() => choose(choice)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
