import { vi } from 'vitest';

/** Waits until what is asserted holds: long enough for a busy machine, and no longer than it takes. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });
