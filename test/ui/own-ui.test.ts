import { expect, it, onTestFinished, vi } from 'vitest';
import { startConsentGate } from '../../src/headless.ts';

it('a UI of the owner’s that promises the visitor’s answer holds nothing up: wrong options are named at once', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const gate = startConsentGate({ maxAgeDays: 1000 }, () => ({ showBanner: () => new Promise<void>(() => {}) }));
  onTestFinished(() => {
    gate.stop();
    error.mockRestore();
  });
  await vi.waitFor(() => expect(error).toHaveBeenCalledWith(expect.stringContaining('maxAgeDays')));
});
