// The database drivers are optional peers: an owner installs the one they use. Each import is awaited
// inside a `try`, because only there do bundlers (esbuild, webpack, Turbopack) let a package be missing; elsewhere a build of
// an owner's app would fail for those that are not used.

const MISSING = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

/** What to throw where importing `name` failed: a sentence that says what to install, where that is the fault. */
export function explainMissing(name: string, error: unknown): unknown {
  const missing = error instanceof Error && 'code' in error && MISSING.has(String(error.code));
  return missing
    ? new Error(`consent-gate needs the package "${name}" for this, which is not installed: npm install ${name}`)
    : error;
}
