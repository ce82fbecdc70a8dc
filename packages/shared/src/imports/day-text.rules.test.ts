import { assert, constantFrom, date, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/time.ts';
import { dayOrderOf, readDay } from './day-text.rules.ts';

const today = '2026-11-23' as LocalDate;
const european = { order: 'day-first', today } as const;
const american = { order: 'month-first', today } as const;

describe('a day as people write it', () => {
  test.each([
    '2025-11-12',
    '2025-11-12T09:30:00Z',
    '2025-11-12 09:30',
    '2025/11/12',
    '20251112',
    '12.11.2025',
    '12. 11. 2025',
    '12.11.25',
    '12/11/2025',
    '12-11-2025',
    '12/11/2025 09:30',
    '12 Nov 2025',
    '12-Nov-25',
    'Nov 12, 2025',
    'November 12th, 2025',
    'Wednesday, November 12, 2025',
    'Mittwoch, 12. November 2025',
    '12 novembre 2025',
    '12 nov. 2025',
    '12 de noviembre de 2025',
    '45973',
    '45973.5',
    ' 2025-11-12 ',
  ])('%s is 12 November 2025', (text) => {
    expect(readDay(text, european)).toBe('2025-11-12');
  });

  test.each([
    ['12 Mär 2025', '2025-03-12'],
    ['1er août 2025', '2025-08-01'],
    ['3 juil. 2025', '2025-07-03'],
    ['3 juin 2025', '2025-06-03'],
    ['15 gennaio 1980', '1980-01-15'],
    ['15 ottobre 1980', '1980-10-15'],
    ['15. Dez. 1980', '1980-12-15'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, european)).toBe(day);
  });

  test('a year of two digits is the last one that has come', () => {
    expect(readDay('12.11.26', european)).toBe('2026-11-12');
    expect(readDay('12.11.27', european)).toBe('1927-11-12');
  });

  test('slashes are read in the order of the place, unless only the other one makes a day; dots never', () => {
    expect(readDay('3/4/2025', european)).toBe('2025-04-03');
    expect(readDay('3/4/2025', american)).toBe('2025-03-04');
    expect(readDay('12/31/2025', european)).toBe('2025-12-31');
    expect(readDay('31/12/2025', american)).toBe('2025-12-31');
    expect(readDay('3.4.2025', american)).toBe('2025-04-03');
  });

  test.each([
    '',
    '0/0/00',
    '--05-12',
    '5 May',
    '2025-02-30',
    '31.04.2025',
    'soon',
    '12',
    '123',
    '99999',
    '2025-13-01',
    '1/2/3',
    'a'.repeat(9999),
  ])('%j is no day', (text) => {
    expect(readDay(text, european)).toBeUndefined();
  });

  test('every day survives being written', () => {
    const written = (day: string): string[] => {
      const [year = '', month = '', number = ''] = day.split('-');
      return [day, `${number}.${month}.${year}`, `${number}/${month}/${year}`, `${year}/${month}/${number}`];
    };
    const days = date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    assert(
      property(days, constantFrom(0, 1, 2, 3), (moment, form) => {
        const day = moment.toISOString().slice(0, 10);
        return readDay(written(day)[form] ?? '', european) === day;
      }),
    );
  });
});

test.each([
  [['1/2/2025', '13/2/2025'], 'day-first'],
  [['1/2/2025', '2/13/2025'], 'month-first'],
  [['1/2/2025', '', 'x'], undefined],
  [['13.2.2025'], undefined],
])('the days %j are written %s', (texts, order) => {
  expect(dayOrderOf(texts)).toBe(order);
});
