import { expect, test } from 'vitest';
import { daysAt, stillHolds } from './owner-days.ts';

test('midnight in the zone of any owner begins another day, and no other moment does', () => {
  const dayIn = daysAt(Date.parse('2026-11-23T22:30:00Z'));
  expect([dayIn('Europe/Zurich'), dayIn('Asia/Kolkata')]).toEqual(['2026-11-23', '2026-11-24']);
  expect(stillHolds(dayIn, Date.parse('2026-11-23T22:59:00Z'))).toBe(true);
  expect(stillHolds(dayIn, Date.parse('2026-11-23T23:00:00Z'))).toBe(false);
});
