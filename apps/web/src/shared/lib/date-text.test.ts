import type { LocalDate } from '@daybook/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { type DateTextContext, parseDay } from './date-text.ts';
import { parseTime } from './time-text.ts';
import { findWhen } from './when-text.ts';

// A Monday.
const british: DateTextContext = { today: '2026-11-23' as LocalDate, locale: 'en-GB', weekStart: 1 };
const read = (texts: string[], context = british) => texts.map((text) => parseDay(text, context));

describe('a day as typed', () => {
  test.each([
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['yesterday', '2026-11-22'],
    ['thu', '2026-11-26'],
    ['Thursday', '2026-11-26'],
    ['tues', '2026-11-24'],
    ['sunday', '2026-11-29'],
    ['next thu', '2026-12-03'],
    ['last fri', '2026-11-20'],
    ['in 3 days', '2026-11-26'],
    ['3d', '2026-11-26'],
    ['in a week', '2026-11-30'],
    ['2 weeks', '2026-12-07'],
    ['in 2 months', '2027-01-23'],
    ['2 days ago', '2026-11-21'],
    ['next week', '2026-11-30'],
    ['next month', '2026-12-01'],
    ['end of month', '2026-11-30'],
    ['26.11.', '2026-11-26'],
    ['26.11', '2026-11-26'],
    ['26. 11. 2027', '2027-11-26'],
    ['5.1.27', '2027-01-05'],
    ['26/11', '2026-11-26'],
    ['2027-02-28', '2027-02-28'],
    ['26 nov', '2026-11-26'],
    ['Nov 26', '2026-11-26'],
    ['26th of November 2027', '2027-11-26'],
    ['the 30th', '2026-11-30'],
  ])('“%s” is %s', (text, day) => expect(parseDay(text, british)).toBe(day));

  test('the name of today means the next one', () => {
    expect(read(['mon', 'this mon'])).toEqual(['2026-11-30', '2026-11-23']);
  });

  test('a day that has passed this year is next year’s, or for things that happened the last one', () => {
    expect(read(['4 jan', '31.1.', '2'])).toEqual(['2027-01-04', '2027-01-31', '2026-12-02']);
    expect(read(['4 jan', '24 nov', '24.12.85', 'fri'], { ...british, prefer: 'past' })).toEqual([
      '2026-01-04',
      '2025-11-24',
      '1985-12-24',
      '2026-11-20',
    ]);
  });

  test('slashes follow the locale, unless only the other order exists', () => {
    const american = { ...british, locale: 'en-US' };
    expect(read(['4/5'])).toEqual(['2027-05-04']);
    expect(read(['4/5', '26/11'], american)).toEqual(['2027-04-05', '2026-11-26']);
  });

  test('names of the locale are understood beside the English ones', () => {
    expect(read(['Donnerstag', 'Do', '26. März', 'thu'], { ...british, locale: 'de-CH' })).toEqual([
      '2026-11-26',
      '2026-11-26',
      '2027-03-26',
      '2026-11-26',
    ]);
  });

  test('a month added to the 31st stays in the next month', () => {
    expect(parseDay('in a month', { ...british, today: '2027-01-31' as LocalDate })).toBe('2027-02-28');
  });

  test('the 29th of February is found in the next leap year', () => {
    expect(parseDay('29 feb', british)).toBe('2028-02-29');
  });

  test('what is no day is refused', () => {
    expect(read(['', 'soon', '32.1.', '31 feb', '2026-02-30', '99', 'th', 'x3 days'])).toEqual(
      Array(8).fill(undefined),
    );
  });
});

describe('a time as typed', () => {
  test.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['14h', '14:00'],
    ['14h30', '14:30'],
    ['2pm', '14:00'],
    ['2:15 p.m.', '14:15'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
  ])('“%s” is %s', (text, time) => expect(parseTime(text)).toBe(time));

  test('what is no time is refused', () => {
    expect(['', '24:00', '9:75', '13pm', '0am', 'soon', '9m', '12345'].map(parseTime)).toEqual(
      Array(8).fill(undefined),
    );
  });
});

describe('day and time in a sentence', () => {
  const found = (text: string) => {
    const when = findWhen(text, british);
    return when && { ...when, spans: when.spans.map(([start, end]) => text.slice(start, end)) };
  };

  test('both are found with their words', () => {
    expect(found('Call Mia Laurent tomorrow 9:30 about the renewal quote')).toEqual({
      day: '2026-11-24',
      time: '09:30',
      spans: ['tomorrow', '9:30'],
    });
    expect(found('Lunch with Hanna next thu at 12, at Smia')).toEqual({
      day: '2026-12-03',
      time: '12:00',
      spans: ['next thu', 'at 12'],
    });
  });

  test('a time alone is found when it can be nothing else', () => {
    expect(found('Call Ben 2 pm')).toEqual({ time: '14:00', spans: ['2 pm'] });
  });

  test('numbers and names are left alone', () => {
    expect(found('Send 3 offers for 12 units to May Sun')).toBeUndefined();
    expect(found('Review version 2.1 of the contract')).toBeUndefined();
  });
});
