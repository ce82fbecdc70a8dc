import { addDays, type LocalDate, weekday } from '../kernel/time.ts';

const WEEK = 7;

/** The first day from `day` on that somebody works; `workDays` are 1 Monday to 7 Sunday. */
export const workDayFrom = (day: LocalDate, workDays: readonly number[]): LocalDate => {
  const ahead = Array.from({ length: WEEK }, (_, i) => addDays(day, i));
  return ahead.find((each) => workDays.includes(weekday(each))) ?? day;
};
