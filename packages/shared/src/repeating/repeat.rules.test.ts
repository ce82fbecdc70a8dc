import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { accepted } from '../kernel/result.ts';
import { addDays, type LocalDate } from '../kernel/time.ts';
import { dayAfter, nextInSeries } from './repeat-days.rules.ts';
import { movedTo, parseRule, type RepeatRule, ruleText } from './repeat-rule.rules.ts';
import { ruleWords } from './repeat-words.rules.ts';

const day = (text: string) => text as LocalDate;
const ruleOf = (text: string): RepeatRule => accepted(parseRule(text));

/** The first days of a rule from a day on. */
const daysOf = (rule: RepeatRule, first: LocalDate, n: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let after = addDays(first, -1); days.length < n; ) {
    const next = dayAfter(rule, first, after);
    if (next === null) break;
    days.push(next);
    after = next;
  }
  return days;
};

const someDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2024-01-01'), n));
const interval = fc.integer({ min: 1, max: 7 });
const code = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const monthDay = fc.constantFrom(-1, 1, 15, 28, 29, 30, 31);
const nth = fc.tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), code).map(([n, of]) => `${n}${of}`);
const someRule = fc.oneof(
  interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
  fc
    .tuple(interval, fc.uniqueArray(code, { minLength: 1, maxLength: 4 }))
    .map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join()}`),
  fc.tuple(interval, monthDay).map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${on}`),
  fc.tuple(interval, nth).map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${on}`),
  fc.constantFrom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;INTERVAL=3;BYMONTH=4;BYMONTHDAY=30'),
  fc
    .tuple(nth, fc.integer({ min: 1, max: 12 }))
    .map(([on, month]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${on}`),
);

/** The same by another library. */
const judged = (text: string, first: LocalDate, n: number): string[] =>
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${first.replaceAll('-', '')}T000000\nRRULE:${text};COUNT=${n}`,
  })
    .all()
    .map((moment) => moment.toPlainDate().toString());

describe('on which days something comes again', () => {
  test('is what another reader of the same rule finds', () => {
    fc.assert(
      fc.property(someRule, someDay, (text, from) => {
        const [first] = daysOf(ruleOf(text), from, 1);
        if (first === undefined) throw new Error('Every one of these rules has days.');
        expect(daysOf(ruleOf(text), first, 12)).toEqual(judged(text, first, 12));
      }),
      { numRuns: 300 },
    );
  });

  test('a rule that is written and read again is the same', () => {
    fc.assert(
      fc.property(someRule, (text) => {
        expect(ruleOf(ruleText(ruleOf(text)))).toEqual(ruleOf(text));
      }),
    );
  });

  test.each([
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-31', ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']],
    ['FREQ=YEARLY', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-11-24', ['2026-11-24', '2026-12-08', '2026-12-22']],
    ['FREQ=DAILY;UNTIL=20261125', '2026-11-24', ['2026-11-24', '2026-11-25']],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29', '2025-03-01', []],
  ])('%s from %s', (text, first, days) => {
    expect(daysOf(ruleOf(text), day(first), Math.max(1, days.length)).slice(0, days.length)).toEqual(days);
    if (days.length === 0) expect(dayAfter(ruleOf(text), day(first), day(first))).toBeNull();
  });

  test.each([
    'FREQ=HOURLY',
    'every tuesday',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20270230',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTHDAY=4',
    'FREQ=MONTHLY;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=DAILY;FREQ=DAILY',
  ])('%s is refused in words', (text) => {
    const rule = parseRule(text);
    expect(rule.ok).toBe(false);
    expect(rule.ok ? '' : rule.detail?.detail).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the next one of a series', () => {
  const weekly = {
    rule: ruleOf('FREQ=WEEKLY;BYDAY=TU'),
    basis: 'due',
    firstOn: day('2026-11-24'),
    made: 1,
  } as const;
  const next = (series: Parameters<typeof nextInSeries>[0], today: string, doneOn = today) =>
    nextInSeries(series, { today: day(today), doneOn: day(doneOn) });

  test.each([
    ['done early', '2026-11-23', '2026-12-01'],
    ['done on its day', '2026-11-24', '2026-12-01'],
    ['done late', '2026-11-27', '2026-12-01'],
    ['done when the next would have been due', '2026-12-01', '2026-12-01'],
    ['done after two were missed', '2026-12-10', '2026-12-15'],
  ])('%s', (_how, today, expected) => {
    expect(next({ ...weekly, lastOn: day('2026-11-24') }, today)).toBe(expected);
  });

  test('ends after so many', () => {
    const rule = ruleOf('FREQ=WEEKLY;COUNT=2');
    expect(next({ ...weekly, rule, lastOn: day('2026-11-24') }, '2026-11-24')).toBe('2026-12-01');
    expect(next({ ...weekly, rule, lastOn: day('2026-12-01'), made: 2 }, '2026-12-01')).toBeNull();
  });

  test('counts from the day it was done, at the end of a short month on its last day', () => {
    const series = { ...weekly, basis: 'completion' as const, lastOn: day('2026-11-24') };
    expect(next({ ...series, rule: ruleOf('FREQ=WEEKLY;INTERVAL=2') }, '2026-11-30', '2026-11-26')).toBe(
      '2026-12-10',
    );
    expect(next({ ...series, rule: ruleOf('FREQ=MONTHLY') }, '2027-01-31')).toBe('2027-02-28');
  });

  test('moves with the day it is moved to', () => {
    expect(ruleText(movedTo(ruleOf('FREQ=WEEKLY;BYDAY=TU'), day('2026-11-26')))).toBe('FREQ=WEEKLY;BYDAY=TH');
    expect(ruleText(movedTo(ruleOf('FREQ=WEEKLY;BYDAY=TU,TH'), day('2026-11-27')))).toBe(
      'FREQ=WEEKLY;BYDAY=TU,TH',
    );
    expect(ruleText(movedTo(ruleOf('FREQ=MONTHLY;BYDAY=3TU'), day('2026-11-25')))).toBe(
      'FREQ=MONTHLY;BYDAY=4WE',
    );
  });
});

test.each([
  ['FREQ=DAILY', 'due', 'Every day'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'due', 'Every 2 weeks on Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'due', 'Every weekday'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=10', 'due', 'Every week on Monday, Wednesday and Friday, 10 times'],
  ['FREQ=MONTHLY;BYMONTHDAY=31', 'due', 'Every month on the 31st, where a month has one'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'due', 'Every month on the last day'],
  ['FREQ=MONTHLY;BYDAY=3TU', 'due', 'Every month on the 3rd Tuesday'],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 'due', 'Every 3 months on the last Friday'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'due', 'Every year on 29 February, in leap years'],
  [
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20301231',
    'due',
    'Every year on the 4th Thursday of November, until 2030-12-31',
  ],
  ['FREQ=WEEKLY;INTERVAL=2', 'completion', '2 weeks after it is done'],
] as const)('%s by %s is “%s”', (text, basis, words) => {
  expect(ruleWords(ruleOf(text), basis, (until) => until)).toBe(words);
});
