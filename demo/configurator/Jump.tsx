// On a narrow screen the parts stand below each other: this leads from one to the next.
const PARTS = { options: 'Options', preview: 'Preview', yours: 'Files', take: 'Code' };

export function Jump() {
  return (
    <nav class="jump" aria-label="Parts of this page">
      {Object.entries(PARTS).map(([id, name]) => (
        // The address is taken by the options, so these are no links.
        <button key={id} type="button" onClick={() => document.getElementById(id)?.focus()}>
          {name}
        </button>
      ))}
    </nav>
  );
}
