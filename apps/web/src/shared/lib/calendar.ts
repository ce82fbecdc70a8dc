import { addDays, type LocalDate, parseLocalDate, startOfWeek } from '@daybook/shared/kernel/time';

/** The six weeks a month's page shows, from the start of the week that the 1st is in. */
export const monthPage = (day: LocalDate, weekStart: number): LocalDate[][] => {
  const first = startOfWeek(`${day.slice(0, 7)}-01` as LocalDate, weekStart);
  const weeks = [0, 7, 14, 21, 28, 35].map((days) => addDays(first, days));
  return weeks.map((week) => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(week, days)));
};

/** The same day some months away, or the last of that month where it has no such day; undefined beyond the calendar. */
export const addMonths = (day: LocalDate, months: number): LocalDate | undefined => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const wanted = [day.slice(8), '30', '29', '28'].map((date) => parseLocalDate(`${month}-${date}`));
  return wanted.find((found) => found !== undefined);
};

/** Where a key press takes the focus on a calendar; undefined when the key is not for it. */
export const moveOnCalendar = (day: LocalDate, key: string, weekStart: number): LocalDate | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return startOfWeek(day, weekStart);
    case 'End':
      return addDays(startOfWeek(day, weekStart), 6);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
};
