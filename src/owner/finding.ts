// What the owner is told.

/** The titles of the guide's pages that a finding may name. */
export type GuidePage =
  | 'Mark what has to wait'
  | 'Options'
  | 'Put it on a website'
  | 'The event'
  | 'What no script can prevent';

export interface Finding {
  /** `error`: something does not work. `warning`: something goes past the gate, or soon will. `hint`: good to know, shown with others. */
  readonly level: 'error' | 'warning' | 'hint';
  /** What is wrong, with the field, and what was expected or is to be done. */
  readonly text: string;
  /** The page that has more. */
  readonly readOn: GuidePage;
}

export type Tell = (finding: Finding) => void;
