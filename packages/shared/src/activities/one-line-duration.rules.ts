import { numberAt } from './one-line-numbers.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

const LONGEST = 24 * 60;
/** Up to here "2h" is how long it took; from here on it is a time of day. */
const LONGEST_SHORT = 6;

const NAMED = phrases<number>([
  [
    'half an hour | a half hour | half hour | eine halbe Stunde | halbe Stunde | une demi-heure | demi-heure | mezz’ora | mezza ora | mezzora',
    30,
  ],
  [
    'quarter of an hour | a quarter of an hour | eine Viertelstunde | Viertelstunde | un quart d’heure | quart d’heure | un quarto d’ora',
    15,
  ],
  ['eine Dreiviertelstunde | Dreiviertelstunde | trois quarts d’heure', 45],
  ['anderthalb Stunden | eineinhalb Stunden | an hour and a half | one and a half hours', 90],
  ['une heure et demie | un’ora e mezza | un’ora e mezzo', 90],
  ['zweieinhalb Stunden | two and a half hours', 150],
]);
const HOURS = phrases<true>([['hour | hours | hr | hrs | Stunde | Stunden | Std | ora', true]]);
/** These tell a time of day as well. */
const HOURS_OR_TIME = phrases<true>([['h | heure | heures | ore', true]]);
const MINUTES = phrases<true>([
  ['min | mins | mn | m | minute | minutes | Minuten | Minute | minuti | minuto', true],
]);

const COMPACT = /^(\d{1,2})(?:h|:)(\d{2})(h|std)?$/;
const ONLY_HOURS = /^(\d{1,2})(?:[.,](\d{1,2}))?(h|hrs?|std)?$/;
const ONLY_MINUTES = /^(\d{1,3})(?:m|min|mins|mn|')$/;

const read = (minutes: number, next: number): Read<number> | undefined =>
  minutes > 0 && minutes <= LONGEST ? { value: Math.round(minutes), next } : undefined;

const minutesAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const [, digits] = ONLY_MINUTES.exec(tokens[at]?.word ?? '') ?? [];
  if (digits !== undefined) return read(Number(digits), at + 1);
  const count = numberAt(tokens, at);
  const unit = count && phraseAt(MINUTES, tokens, count.next);
  return unit && read(count.value, unit.next);
};

/** Minutes behind hours: "30" and "30 min". */
const restAt = (tokens: readonly Token[], at: number): Read<number> => {
  const named = minutesAt(tokens, at);
  if (named) return named;
  const word = tokens[at]?.word ?? '';
  return /^[0-5]\d$/.test(word) ? { value: Number(word), next: at + 1 } : { value: 0, next: at };
};

const withRest = (hours: number, tokens: readonly Token[], next: number): Read<number> | undefined => {
  const rest = restAt(tokens, next);
  return read(hours * 60 + rest.value, rest.next);
};

type Short = (hours: number) => boolean;

/** "1h30"; "1:30" only where it says that it is no time of day. */
const compactAt = (word: string, at: number, sure: boolean, short: Short): Read<number> | undefined => {
  const [, hours, minutes, unit] = COMPACT.exec(word) ?? [];
  const meant = !word.includes(':') || unit !== undefined || sure;
  return meant && short(Number(hours)) ? read(Number(hours) * 60 + Number(minutes), at + 1) : undefined;
};

/** "2h", "1.5 hours", "2 Stunden", "1 h 20". */
const figureHoursAt = (tokens: readonly Token[], at: number, short: Short): Read<number> | undefined => {
  const [, whole, part, unit] = ONLY_HOURS.exec(tokens[at]?.word ?? '') ?? [];
  const hours = Number(part === undefined ? whole : `${whole}.${part}`);
  if (unit !== undefined) return unit !== 'h' || short(hours) ? withRest(hours, tokens, at + 1) : undefined;
  const named = phraseAt(HOURS, tokens, at + 1);
  if (named) return withRest(hours, tokens, named.next);
  const maybe = phraseAt(HOURS_OR_TIME, tokens, at + 1);
  return maybe && short(hours) ? withRest(hours, tokens, maybe.next) : undefined;
};

/** Hours in any form. `sure`: it says "for", so that 8h is no time of day. */
const hoursAt = (tokens: readonly Token[], at: number, sure: boolean): Read<number> | undefined => {
  const word = tokens[at]?.word ?? '';
  const short: Short = (hours) => sure || hours <= LONGEST_SHORT;
  if (COMPACT.test(word)) return compactAt(word, at, sure, short);
  return ONLY_HOURS.test(word) ? figureHoursAt(tokens, at, short) : wordHoursAt(tokens, at, short);
};

const wordHoursAt = (tokens: readonly Token[], at: number, short: Short): Read<number> | undefined => {
  const count = numberAt(tokens, at);
  if (!count || !short(count.value)) return undefined;
  const unit = phraseAt(HOURS, tokens, count.next) ?? phraseAt(HOURS_OR_TIME, tokens, count.next);
  return unit && withRest(count.value, tokens, unit.next);
};

const LEADS = phrases<true>([['for | für | pendant | durant | per | lasting', true]]);

/** How long it took or will take. */
export const durationAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const lead = phraseAt(LEADS, tokens, at);
  const from = lead?.next ?? at;
  const found =
    phraseAt(NAMED, tokens, from) ?? hoursAt(tokens, from, lead !== undefined) ?? minutesAt(tokens, from);
  if (!found) return undefined;
  return tokens[found.next]?.word === 'lang' ? { ...found, next: found.next + 1 } : found;
};
