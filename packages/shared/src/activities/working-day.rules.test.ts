import { expect, test } from 'vitest';
import { workingDay } from './working-day.rules.ts';

const inChicago = (utc: string) => workingDay('America/Chicago', Date.parse(utc));

test('a working day is told by the clock of the one who works', () => {
  expect(inChicago('2026-11-23T16:42:00Z')).toEqual({ state: 'during', minutes: 102 });
  expect(inChicago('2026-11-23T14:10:00Z')).toEqual({ state: 'before', minutes: 50 });
  expect(inChicago('2026-11-24T02:00:00Z')).toEqual({ state: 'after', minutes: 120 });
  // Already Monday in London, still Sunday in Chicago.
  expect(inChicago('2026-11-23T03:00:00Z')).toEqual({ state: 'weekend', minutes: 0 });
});
