// The database drivers are optional peers: an owner installs the one they use.

/** @throws a sentence that says what to install */
export async function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw error;
    throw new Error(`consent-gate needs the package "${name}" for this, which is not installed: npm install ${name}`);
  }
}
