import { expect, test } from 'vitest';
import type { Instant, LocalDate } from '../kernel/time.ts';
import { movedEnd, spanProblem } from './span.rules.ts';

const on = (day: string) => ({ on: day as LocalDate });
const at = (moment: string) => ({ at: moment as Instant });
const nine = at('2026-11-24T08:00:00.000Z');
const span = (due: ReturnType<typeof on> | ReturnType<typeof at> | null, endOn?: string, endAt?: string) => ({
  due,
  endOn: (endOn ?? null) as LocalDate | null,
  endAt: (endAt ?? null) as Instant | null,
});

test.each([
  [span(on('2026-11-24'), '2026-11-26'), undefined],
  [span(on('2026-11-24'), '2026-11-24'), undefined],
  [span(on('2026-11-24'), '2026-11-23'), 'endOn'],
  [span(null, '2026-11-23'), 'endOn'],
  [span(nine, '2026-11-26'), 'endOn'],
  [span(nine, undefined, '2026-11-24T09:00:00.000Z'), undefined],
  [span(nine, undefined, '2026-11-24T08:00:00.000Z'), 'endAt'],
  [span(on('2026-11-24'), undefined, '2026-11-24T08:00:00.000Z'), 'endAt'],
])('F-16: the end of %j is refused at %s', (given, path) => {
  expect(spanProblem(given)?.path).toBe(path);
});

test('what is moved stays as long as it was', () => {
  expect(movedEnd(span(on('2026-11-24'), '2026-11-26'), on('2026-12-31'))).toEqual({
    endOn: '2027-01-02',
    endAt: null,
  });
  expect(
    movedEnd(span(nine, undefined, '2026-11-24T09:30:00.000Z'), at('2026-11-25T10:00:00.000Z')).endAt,
  ).toBe('2026-11-25T11:30:00.000Z');
  expect(movedEnd(span(on('2026-11-24'), '2026-11-26'), nine)).toEqual({ endOn: null, endAt: null });
  expect(movedEnd(span(on('2026-11-24'), '2026-11-26'), null)).toEqual({ endOn: null, endAt: null });
});
