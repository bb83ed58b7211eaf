// Two documents made of the same HTML, without the gate and with it: what may differ, and what may not.

/** An element; or the type and text of any other node. */
export type Snapshot = string | Taken;

interface Taken {
  /** The end of its namespace, and its name. */
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Snapshot[];
}

/** `opened`, `shut again`: the gate was shut when the HTML was written. */
export type State = 'shut' | 'opened' | 'shut again' | 'open';

const NAMES = ['src', 'srcdoc', 'srcset', 'href'];
const CONCERNED = / (script|iframe|img|link)$/;
/** In front of the name of an attribute whose address waits. */
const HIDDEN = /g\d[\d.e-]*-(?=(src|srcset|srcdoc|href)\b)/gi;
const GOOGLE = /google(-analytics|tagmanager)/i;

const isOpen = (state: State) => state === 'open' || state === 'opened';

/** One sentence for each difference that is none of an address that waits. */
export function faultsOf(without: readonly Snapshot[], withGate: readonly Snapshot[], state: State): string[] {
  if (without.length !== withGate.length) {
    return [
      `${without.length} nodes became ${withGate.length}: ${JSON.stringify(without)} ${JSON.stringify(withGate)}`,
    ];
  }
  return without.flatMap((one, index) => faultsOfNode(one, withGate[index] ?? '', state));
}

function faultsOfNode(one: Snapshot, other: Snapshot, state: State): string[] {
  if (typeof one === 'string' || typeof other === 'string') {
    const same = typeof one === 'string' && typeof other === 'string' && one === unhidden(other, state);
    return same ? [] : [`${JSON.stringify(one)} became ${JSON.stringify(other)}`];
  }
  if (one.tag !== other.tag) return [`${one.tag} became ${other.tag}`];
  return [...faultsOfAttributes(one, other, state), ...faultsOf(one.children, other.children, state)];
}

/** Written while the gate was shut, a tag inside a text or another attribute may have a hidden name too. */
const unhidden = (text: string, state: State) => (state === 'open' ? text : text.replace(HIDDEN, ''));

function faultsOfAttributes(one: Taken, other: Taken, state: State): string[] {
  const before = new Map(one.attributes);
  const after = new Map(other.attributes.map(([name, value]) => [name, value]));
  const faults: string[] = [];
  const differs = (name: string) =>
    faults.push(`${one.tag} ${name}: ${JSON.stringify(before.get(name))} became ${JSON.stringify(after.get(name))}`);

  for (const [name, value] of after) {
    const isNew = before.get(name) !== value;
    if (isNew && (/^on/i.test(name) || isCode(name, value)))
      faults.push(`${one.tag} became active by ${name}=${value}`);
  }
  if (!CONCERNED.test(one.tag)) {
    const plain = [...after].map(([name, value]) => [unhidden(name, state), unhidden(value, state)] as const);
    for (const [name, value] of before) if (!plain.some((each) => each[0] === name && each[1] === value)) differs(name);
    if (plain.length !== before.size) faults.push(`${one.tag} has ${[...after.keys()]}`);
    return faults;
  }

  const mark = before.get('data-consent');
  const isAllowed = mark === 'necessary' || (mark === 'analytics' && isOpen(state));
  // What waits by one of its addresses waits as a whole.
  const isGoogle = NAMES.some((name) => GOOGLE.test(before.get(name) ?? ''));
  const waits = (isGoogle && !isOpen(state)) || (mark !== undefined && !isAllowed);
  /** It has waited, and is allowed now: what it is marked with counts. */
  const isGiven = isAllowed || (isGoogle && state === 'opened');
  // A placeholder stands in the place of a frame that waits.
  const hides =
    / iframe$/.test(one.tag) && after.has('data-consent') && (state !== 'open' || !isAllowed)
      ? ['hidden', 'style']
      : [];
  const own = new Set([
    ...hides,
    'data-consent',
    'data-type',
    'type',
    ...NAMES.flatMap((name) => [name, `data-${name}`]),
  ]);
  for (const name of NAMES) {
    const address = before.get(name);
    const given = before.get(`data-${name}`);
    // In a template it stands nowhere yet: whoever inserts a copy has it visited.
    const isHidden = [...after].some(
      ([each, value]) => each !== name && unhidden(each, state) === name && value === address,
    );
    const now = after.get(name) ?? (isHidden ? address : undefined);
    if (
      now === undefined
        ? address !== undefined && !waits && !(mark && given !== undefined)
        : now !== address && !(isGiven && now === given)
    )
      differs(name);
    const kept = after.get(`data-${name}`);
    if (kept !== given && kept !== address) differs(`data-${name}`);
  }
  const type = after.get('type');
  if (type !== before.get('type') && type !== 'text/plain' && type !== (before.get('data-type') ?? '')) differs('type');
  for (const [name, value] of after) {
    const plain = unhidden(name, state);
    if (!own.has(plain) && before.get(plain) !== unhidden(value, state)) differs(name);
  }
  for (const [name] of before)
    if (!own.has(name) && ![...after.keys()].some((each) => unhidden(each, state) === name)) differs(name);
  return faults;
}

/** What a browser would run, if it were an address. */
function isCode(name: string, value: string): boolean {
  // Browsers drop control characters and spaces that stand at its beginning, and line ends and tabs anywhere.
  const address = [...value].filter((letter) => letter > ' ').join('');
  return !/^data-/.test(name) && name !== 'alt' && /^(javascript|data):/i.test(address);
}
