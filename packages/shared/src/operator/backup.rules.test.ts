import { expect, test } from 'vitest';
import type { EpochMs } from '../kernel/time.ts';
import { isBackupOverdue } from './backup.rules.ts';

const at = (iso: string): EpochMs => Date.parse(iso);

test('a backup is overdue where there was none, and once the last is more than seven days old', () => {
  const whole = at('2026-11-16T09:00:00Z');
  expect(isBackupOverdue(null, whole)).toBe(true);
  expect(isBackupOverdue(whole, at('2026-11-23T09:00:00Z'))).toBe(false);
  expect(isBackupOverdue(whole, at('2026-11-23T09:00:01Z'))).toBe(true);
});
