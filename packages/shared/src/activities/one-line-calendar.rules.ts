import { addDays, type LocalDate, parseLocalDate, startOfWeek, weekday } from '../kernel/time.ts';

/** What reading a day depends on. */
export interface DayContext {
  readonly today: LocalDate;
  /** Whether 3/12 is the 12th of March. */
  readonly monthFirst: boolean;
}

/** A day, told whether what it belongs to has happened already; undefined where there is none. */
export type DayOf = (past: boolean) => LocalDate | undefined;

const two = (value: number): string => String(value).padStart(2, '0');

export const dateOf = (year: number, month: number, day: number): LocalDate | undefined =>
  parseLocalDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

/** The first day of the month so many months on. */
export const firstOfMonth = (today: LocalDate, months: number): LocalDate => {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return dateOf(Math.floor(count / 12), (count % 12) + 1, 1) ?? today;
};

/** The same day so many months on; the last day where the month is shorter. */
export const sameDayIn = (today: LocalDate, months: number): LocalDate => {
  const first = firstOfMonth(today, months);
  const last = addDays(firstOfMonth(today, months + 1), -1);
  const day = Math.min(Number(today.slice(8)), Number(last.slice(8)));
  return addDays(first, day - 1);
};

/** The last day of the month so many months on. */
export const lastOfMonth = (today: LocalDate, months: number): LocalDate =>
  addDays(firstOfMonth(today, months + 1), -1);

/** Work weeks begin on Monday, wherever one's calendar begins. */
export const weekOf = (today: LocalDate, weeks: number): LocalDate =>
  addDays(startOfWeek(today, 1), 7 * weeks);

/** The coming weekday or the last one, never today. */
export const nearWeekday = (today: LocalDate, wanted: number, past: boolean): LocalDate => {
  const ahead = ((wanted - weekday(today) + 6) % 7) + 1;
  return addDays(today, past ? (ahead === 7 ? -7 : ahead - 7) : ahead);
};

/** A day and month in the year given, else in the nearest year that has it, forwards or backwards. */
export const dayAndMonth =
  (today: LocalDate, month: number, day: number, year?: number): DayOf =>
  (past) => {
    if (year !== undefined) return dateOf(year < 100 ? 2000 + year : year, month, day);
    const current = Number(today.slice(0, 4));
    // Eight years reach a 29 February from any year.
    return Array.from({ length: 9 }, (_, i) => dateOf(current + (past ? -i : i), month, day)).find(
      (date) => date !== undefined && (past ? date <= today : date >= today),
    );
  };

/** The day of this or the nearest month that has it, forwards or backwards. */
export const dayOfMonth =
  (today: LocalDate, day: number): DayOf =>
  (past) =>
    Array.from({ length: 3 }, (_, i) => firstOfMonth(today, past ? -i : i))
      .map((first) => dateOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day))
      .find((date) => date !== undefined && (past ? date <= today : date >= today));
