import type { LocalDate } from '../kernel/time.ts';
import { type Named, type NameForms, namedAt } from './one-line-names.rules.ts';
import { OUTCOME_WORDS } from './one-line-outcomes.rules.ts';
import { phraseAt, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';
import { VERBS, type Verb } from './one-line-verbs.rules.ts';
import { scanWhen, type When, type WhenContext } from './one-line-when.rules.ts';
import {
  AUXILIARIES,
  FILLERS,
  LEAD_INS,
  languagesOf,
  PERSON_LEADS,
  REMINDERS,
} from './one-line-words.rules.ts';

/** A line, with what each place of it could be. */
export interface Scanned {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: LocalDate;
  readonly forms: NameForms;
  /** Where words about time begin. */
  readonly whens: ReadonlyMap<number, When>;
}

export interface FoundVerb {
  readonly verb: Verb;
  readonly from: number;
  readonly to: number;
  /** Words further on that belong to it: "E-Mail an Jonas geschickt", "sent Jonas an email". */
  readonly further?: { readonly from: number; readonly to: number };
}

const longName = (forms: NameForms, tokens: readonly Token[], at: number): Named | undefined => {
  const named = namedAt(forms, tokens, at);
  return named && named.to - named.from > 1 ? named : undefined;
};

/** Names of several words and verbs of several words are no time, though a word of them could be. */
const takenPlaces = (forms: NameForms, tokens: readonly Token[]): ReadonlySet<number> => {
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const named = longName(forms, tokens, at);
    const verb = phraseAt(VERBS, tokens, at);
    const until = Math.max(named?.to ?? at, verb && verb.next - at > 1 ? verb.next : at);
    for (let place = at; place < until; place += 1) taken.add(place);
    if (namedAt(forms, tokens, at) && tokens[at]?.capital) taken.add(at);
  }
  return taken;
};

export const scanLine = (
  text: string,
  tokens: readonly Token[],
  forms: NameForms,
  context: Omit<WhenContext, 'languages' | 'taken'>,
): Scanned => {
  const taken = takenPlaces(forms, tokens);
  const whens = scanWhen(tokens, {
    ...context,
    languages: languagesOf(tokens),
    taken: (at) => taken.has(at),
  });
  return { text, tokens, today: context.today, forms, whens: new Map(whens.map((one) => [one.from, one])) };
};

/** What is read, where it ends within the part. */
export const within = <T>(read: Read<T> | undefined, to: number): Read<T> | undefined =>
  read && read.next <= to ? read : undefined;

export const outcomeAt = ({ tokens }: Scanned, at: number, to: number) =>
  within(phraseAt(OUTCOME_WORDS, tokens, at), to);

export const verbAt = ({ tokens, whens }: Scanned, at: number, to: number): FoundVerb | undefined => {
  const read = within(phraseAt(VERBS, tokens, at), to);
  if (!read || (read.value.timed && !whens.has(read.next))) return undefined;
  return { verb: read.value, from: at, to: read.next };
};

/** Past what may stand before the verb: time, people, small words. The same place where there is none. */
export const skip = (line: Scanned, at: number, to: number): number => {
  const token = line.tokens[at];
  if (token === undefined) return at;
  const when = line.whens.get(at);
  if (when) return when.to;
  const named = namedAt(line.forms, line.tokens, at);
  if (named) return named.to;
  const outcome = outcomeAt(line, at, to);
  if (outcome) return outcome.next;
  const leadIn = phraseAt(LEAD_INS, line.tokens, at);
  if (leadIn) return leadIn.next;
  if (REMINDERS.has(token.word) && line.tokens[at + 1]?.word === ':') return at + 2;
  const small = FILLERS.has(token.word) || PERSON_LEADS.has(token.word) || AUXILIARIES.has(token.word);
  return token.mark || small ? at + 1 : at;
};

/** So many small words, names and times stand before no verb. */
export const MOST_APART = 40;

/** The verb at the head of a part, behind nothing but time, people and small words. */
export const headVerb = (line: Scanned, from: number, to: number): FoundVerb | undefined => {
  let at = from;
  while (at < Math.min(to, from + MOST_APART)) {
    const verb = verbAt(line, at, to);
    const outcome = outcomeAt(line, at, to);
    const longer = outcome && verb && outcome.next > verb.to;
    if (verb && !longer) return verb;
    const next = skip(line, at, to);
    if (next === at) return undefined;
    at = next;
  }
  return undefined;
};
