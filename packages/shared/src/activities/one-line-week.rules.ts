import { addDays, type LocalDate, weekday } from '../kernel/time.ts';
import { type DayContext, type DayOf, nearWeekday, weekOf } from './one-line-calendar.rules.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from './one-line-day-words.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

/** Before or behind a weekday: which week is meant. */
const WHICH_BEFORE = phrases<number>([
  ['next | nächsten | nächster | nächste | nächstem | prossimo | il prossimo | prochain | le prochain', 1],
  ['this | diesen | dieser | diese | ce | cette | questo | questa | the', 0],
  ['last | letzten | letzter | letzte | vergangenen | scorso | lo scorso | la scorsa | past', -1],
  ['übernächsten | übernächster | übernächste', 2],
]);
const WHICH_BEHIND = phrases<number>([
  ['prochain | prochaine | prossimo | prossima', 1],
  ['dernier | dernière | passé | passée | scorso | scorsa | passato', -1],
]);

const WEEKS = phrases<number>([
  [
    'next week | nächste Woche | nächster Woche | kommende Woche | la semaine prochaine | semaine prochaine',
    1,
  ],
  ['la settimana prossima | settimana prossima | la prossima settimana | prossima settimana', 1],
  [
    'last week | letzte Woche | letzter Woche | vergangene Woche | la semaine dernière | semaine dernière',
    -1,
  ],
  ['la settimana scorsa | settimana scorsa | la scorsa settimana | scorsa settimana', -1],
  ['this week | diese Woche | dieser Woche | cette semaine | questa settimana', 0],
  ['week after next | the week after next | übernächste Woche | übernächster Woche', 2],
]);
const OF_WEEK = phrases<true>([['of | of the | in | in der | der | de | della | di | d', true]]);
const A_WEEK_FROM = phrases<true>([['a week from | a week on | one week from', true]]);
const IN_A_WEEK = phrases<true>([['in a week | week | in einer Woche | en huit', true]]);

/** A weekday by its name; by a short one that is another word as well only in a line of that language. */
export const weekdayAt = (
  tokens: readonly Token[],
  at: number,
  languages: ReadonlySet<string>,
): Read<number> | undefined => {
  const read = phraseAt(WEEKDAYS, tokens, at);
  if (read) return read;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const dotted = token.text.endsWith('.');
  for (const [language, names] of Object.entries(SHORT_WEEKDAYS)) {
    const value = names[token.word];
    // Nouns begin with a capital in German; elsewhere they need not.
    const meant = language === 'de' ? token.capital : true;
    if (value !== undefined && meant && (languages.has(language) || (dotted && token.capital)))
      return { value, next: at + 1 };
  }
  return undefined;
};

const inWeek = (today: LocalDate, weeks: number, wanted: number): LocalDate =>
  addDays(weekOf(today, weeks), wanted - 1);

/** "this Friday" is today where today is one; "last Friday" the nearest behind; "next Friday" next week's. */
const whichWeekday =
  (today: LocalDate, which: number, wanted: number): DayOf =>
  () => {
    if (which === 0) return weekday(today) === wanted ? today : nearWeekday(today, wanted, false);
    return which < 0 ? nearWeekday(today, wanted, true) : inWeek(today, which, wanted);
  };

/** "Friday next week", "vendredi de la semaine prochaine". */
const weekBehind = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const link = phraseAt(OF_WEEK, tokens, at);
  return phraseAt(WEEKS, tokens, at) ?? (link && phraseAt(WEEKS, tokens, link.next));
};

/** "next week", "nächste Woche Freitag", "last week"; "this week" alone is no day. */
const readWeek = (
  tokens: readonly Token[],
  at: number,
  { today }: DayContext,
  languages: ReadonlySet<string>,
): Read<DayOf> | undefined => {
  const week = phraseAt(WEEKS, tokens, at);
  if (!week) return undefined;
  const linked = tokens[week.next]?.word;
  const skip = linked === ',' || linked === 'on' || linked === 'am' ? 1 : 0;
  const day = weekdayAt(tokens, week.next + skip, languages);
  if (day) return { value: () => inWeek(today, week.value, day.value), next: day.next };
  if (week.value === 0) return undefined;
  return {
    value: () => (week.value < 0 ? addDays(today, 7 * week.value) : weekOf(today, week.value)),
    next: week.next,
  };
};

/** A weekday, with what says which one. */
export const readWeekday = (
  tokens: readonly Token[],
  at: number,
  context: DayContext,
  languages: ReadonlySet<string>,
): Read<DayOf> | undefined => {
  const week = readWeek(tokens, at, context, languages);
  if (week) return week;
  const { today } = context;
  const later7 = phraseAt(A_WEEK_FROM, tokens, at);
  const from = later7 && weekdayAt(tokens, later7.next, languages);
  if (from) return { value: () => addDays(nearWeekday(today, from.value, false), 7), next: from.next };
  const before = phraseAt(WHICH_BEFORE, tokens, at);
  const named = weekdayAt(tokens, before?.next ?? at, languages);
  if (!named) return undefined;
  if (before) return { value: whichWeekday(today, before.value, named.value), next: named.next };
  const behind = phraseAt(WHICH_BEHIND, tokens, named.next);
  if (behind) return { value: whichWeekday(today, behind.value, named.value), next: behind.next };
  const inThat = weekBehind(tokens, named.next);
  if (inThat) return { value: () => inWeek(today, inThat.value, named.value), next: inThat.next };
  const later = phraseAt(IN_A_WEEK, tokens, named.next);
  if (later) return { value: () => addDays(nearWeekday(today, named.value, false), 7), next: later.next };
  return { value: (past) => nearWeekday(today, named.value, past), next: named.next };
};
