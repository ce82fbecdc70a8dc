import { expect, test } from 'vitest';
import { rowWords, type WordContext } from './due-words.ts';
import { daysAt } from './owner-days.ts';
import { aRow, at, formats, instant, NOW, on } from './testing-rows.ts';

const context: WordContext = { formats, now: NOW, dayIn: daysAt(NOW), underDay: true };
const words = (due: Parameters<typeof aRow>[0], more: Partial<WordContext> = {}) =>
  rowWords(aRow(due), 'today', { ...context, ...more });

test('an overdue activity says how late it is, in vermilion', () => {
  expect(words({ due: on('2026-11-22') })).toMatchObject({ text: 'Yesterday', late: true });
  expect(words({ due: on('2026-11-19') })).toMatchObject({ text: '4 days', late: true });
});

test('today says its time; a passed one is late but stays', () => {
  expect(words({ due: at('2026-11-23T13:30:00Z') })).toMatchObject({ text: '14:30', late: false });
  expect(words({ due: at('2026-11-23T07:30:00Z') })).toMatchObject({ text: '08:30', late: true });
  expect(words({})).toMatchObject({ text: 'Any time', late: false });
});

test('what is to come says its day, unless the heading does', () => {
  const due = { due: at('2026-11-26T13:30:00Z') };
  expect(words(due, { underDay: false }).text).toBe('Thu 26 Nov 14:30');
  expect(words(due).text).toBe('14:30');
  expect(words({ due: on('2026-11-24') }, { underDay: false }).text).toBe('Tomorrow');
});

test('the full date is there to hover over, with the owner’s clock where it is another one', () => {
  expect(words({ due: on('2026-11-26') }).full).toBe('Thursday, 26 November 2026');
  const owner = { id: 'b', name: 'Ben', zone: 'America/Chicago' };
  expect(words({ due: at('2026-11-23T15:00:00Z'), owner }).full).toContain('(09:00 in Chicago)');
});

test('a done activity says when', () => {
  const done = aRow({ status: 'done', completedAt: instant('2026-11-23T07:20:00Z') });
  expect(rowWords(done, 'today', context).text).toBe('Done 08:20');
  expect(rowWords(done, 'open', { ...context, underDay: false }).text).toBe('Done Today 08:20');
});
