import { expect, test } from 'vitest';
import { beforeIn, itemsThat, MOST_ITEMS, marked, meaningOf, nextIn, queueOf, unmarked } from './queue.ts';
import { aRow, instant, on } from './testing-rows.ts';

const ROWS = ['One', 'Two', 'Three', 'Four'].map((subject) => aRow({ subject }));
const QUEUE = queueOf('/today', [...ROWS, aRow({ status: 'done' })], false);
const [one = '', two = '', three = '', four = ''] = ROWS.map(({ id }) => id);

test('a queue is what is open, in the order of the list', () => {
  expect(QUEUE.items.map(({ subject }) => subject)).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(QUEUE.goesOn).toBe(false);
});

test('a list without end is taken as far as one gets in a day', () => {
  const long = queueOf(
    '/activities',
    Array.from({ length: MOST_ITEMS + 1 }, () => aRow()),
    false,
  );
  expect(long.items).toHaveLength(MOST_ITEMS);
  expect(long.goesOn).toBe(true);
});

test('one goes on behind the item, and comes to what lies before it at the end', () => {
  expect(nextIn(QUEUE, two)).toBe(three);
  expect(nextIn(QUEUE, four)).toBe(one);
  const worked = [one, three, four].reduce((queue, id) => marked(queue, id, 'done'), QUEUE);
  expect(nextIn(worked, four)).toBe(two);
  expect(nextIn(worked, two)).toBeNull();
  expect(itemsThat(worked).map(({ id }) => id)).toEqual([two]);
});

test('one can step back to what is handled, and what is taken back comes again', () => {
  const worked = marked(QUEUE, one, 'skipped');
  expect(beforeIn(worked, two)).toBe(one);
  expect(beforeIn(worked, one)).toBeNull();
  expect(itemsThat(worked, 'skipped').map(({ id }) => id)).toEqual([one]);
  expect(nextIn(unmarked(worked, one), four)).toBe(one);
});

test('completing, snoozing, moving, handing over and deleting go on; other changes stay', () => {
  const before = aRow();
  const meaning = (after: Partial<typeof before>) =>
    meaningOf({ before, after: { ...before, ...after } }, 'made');
  expect(meaning({ status: 'done' })).toBe('done');
  expect(meaning({ snoozedUntil: instant('2026-11-24T08:00:00Z') })).toBe('snoozed');
  expect(meaning({ due: on('2026-11-30') })).toBe('moved');
  expect(meaning({ owner: { id: 'ben', name: 'Ben Adeyemi', zone: 'Europe/Zurich' } })).toBe('assigned');
  expect(meaning({ status: 'trashed' })).toBe('deleted');
  expect(meaning({ subject: 'Another' })).toBeUndefined();
  expect(meaningOf({ before: null, after: before }, 'made')).toBeUndefined();
});

test('what is taken back, refused or made open again is still to come', () => {
  const open = aRow();
  const done = { ...open, status: 'done' as const };
  expect(meaningOf({ before: done, after: open }, 'undone')).toBe('again');
  expect(meaningOf({ before: done, after: open }, 'refused')).toBe('again');
  expect(meaningOf({ before: done, after: open }, 'made')).toBe('again');
  expect(meaningOf({ before: done, after: { ...done, outcome: 'connected' } }, 'made')).toBeUndefined();
});
