import type { LocalDate } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import {
  countNarrowing,
  EVERYTHING,
  readTimelineAddress,
  type TimelineFilter,
  timelineSearch,
  writeTimelineAddress,
} from './timeline-address.ts';

const NARROW: TimelineFilter = {
  categories: ['calls', 'emails'],
  rollUp: false,
  actors: ['a', 'b'],
  people: ['c'],
  types: ['call'],
  outcomes: ['connected'],
  topics: ['account.other'],
  did: 'done',
  text: 'spare parts',
  from: '2026-11-01' as LocalDate,
  to: '2026-11-30' as LocalDate,
  entry: 12,
};

test('the address keeps all that a timeline is narrowed to, and nothing of what is beside it is lost', () => {
  const params = writeTimelineAddress(new URLSearchParams('tab=timeline&text=mine'), NARROW);
  expect(readTimelineAddress(params)).toEqual(NARROW);
  expect(params.get('tab')).toBe('timeline');
  expect(params.get('text')).toBe('mine');
  expect(countNarrowing(NARROW)).toBe(8);
  expect(writeTimelineAddress(params, EVERYTHING).toString()).toBe('tab=timeline&text=mine');
});

test('what cannot be read of an address narrows nothing, and is told apart', () => {
  const params = new URLSearchParams('show=nonsense&since=soon&entry=-1&did=maybe');
  expect(readTimelineAddress(params)).toEqual(EVERYTHING);
  expect(countNarrowing(EVERYTHING)).toBe(0);
});

test('the server is asked for what is narrowed, and for nothing else', () => {
  expect(timelineSearch(EVERYTHING).toString()).toBe('');
  expect(Object.fromEntries(timelineSearch(NARROW))).toEqual({
    category: 'calls,emails',
    rollUp: '0',
    actor: 'a,b',
    person: 'c',
    type: 'call',
    outcome: 'connected',
    topic: 'account.other',
    did: 'done',
    text: 'spare parts',
    from: '2026-11-01',
    to: '2026-11-30',
    entry: '12',
  });
});
