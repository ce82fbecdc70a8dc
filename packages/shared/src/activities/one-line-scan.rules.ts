import type { LocalDate } from '../kernel/time.ts';
import { type Named, type NameForms, namedAt } from './one-line-names.rules.ts';
import { OUTCOME_WORDS } from './one-line-outcomes.rules.ts';
import { phraseAt, phrases, type Read, wordSet } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';
import { VERBS, type Verb } from './one-line-verbs.rules.ts';
import { scanWhen, type When, type WhenContext } from './one-line-when.rules.ts';
import {
  AUXILIARIES,
  FILLERS,
  isPlain,
  LEAD_INS,
  languagesOf,
  PARTICIPLES,
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

const within = <T>(read: Read<T> | undefined, to: number): Read<T> | undefined =>
  read && read.next <= to ? read : undefined;

export const outcomeAt = ({ tokens }: Scanned, at: number, to: number) =>
  within(phraseAt(OUTCOME_WORDS, tokens, at), to);

export const verbAt = ({ tokens, whens }: Scanned, at: number, to: number): FoundVerb | undefined => {
  const read = within(phraseAt(VERBS, tokens, at), to);
  if (!read || (read.value.timed && !whens.has(read.next))) return undefined;
  return { verb: read.value, from: at, to: read.next };
};

/** Past what may stand before the verb: time, people, small words. The same place where there is none. */
const skip = (line: Scanned, at: number, to: number): number => {
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
const MOST_APART = 40;

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

const onlySmallBehind = (line: Scanned, from: number, to: number): boolean => {
  let at = from;
  while (at < to) {
    const next = skip(line, at, to);
    if (next === at) return false;
    at = next;
  }
  return true;
};

/** The verb of a part: at its head, or at its end as German has it. */
export const findVerb = (line: Scanned, from: number, to: number): FoundVerb | undefined => {
  const head = sending(line, from, to) ?? apart(line, from, to) ?? headVerb(line, from, to);
  const via = viaLinkedIn(line, head, from, to);
  if (via) return via;
  if (head)
    return overAMeal(line, head, to) ?? betterBehind(line, head, to) ?? wasHad(line, head, from) ?? head;
  for (let at = from; at < to; at += 1) {
    const verb = line.whens.has(at) ? undefined : verbAt(line, at, to);
    if (verb?.verb.anywhere && onlySmallBehind(line, verb.to, to))
      return viaLinkedIn(line, verb, from, to) ?? verb;
  }
  return undefined;
};

const RINGS: Readonly<Record<string, 'plan' | 'done'>> = {
  ruf: 'plan',
  rufe: 'plan',
  ruft: 'plan',
  rief: 'done',
  riefen: 'done',
};
const BACK = wordSet('zurück');

/** The first place that is one, behind nothing but time, people and small words. */
const firstThat = (line: Scanned, from: number, to: number, is: (at: number) => boolean): number => {
  let at = from;
  while (at < to && !is(at)) {
    const next = skip(line, at, to);
    at = next === at ? to : next;
  }
  return at;
};

/** "Hanna ruft morgen um 16 Uhr zurück", "rief Mia gestern an": German takes such verbs apart. */
const apart = (line: Scanned, from: number, to: number): FoundVerb | undefined => {
  const wordAt = (place: number): string => line.tokens[place]?.word ?? '';
  const at = firstThat(
    line,
    from,
    Math.min(to, from + MOST_APART),
    (place) => RINGS[wordAt(place)] !== undefined,
  );
  const tense = at < to ? RINGS[wordAt(at)] : undefined;
  if (tense === undefined) return undefined;
  const end = firstThat(line, at + 1, to, (place) => isPrefix(line, place, to));
  if (end >= to || outcomeAt(line, at, to)) return undefined;
  const verb: Verb = { type: 'call', tense, ...(BACK.has(wordAt(end)) && { again: true }) };
  return { verb, from: at, to: at + 1, further: { from: end, to: end + 1 } };
};

/** Nothing else follows: of "ruf an Ostern Mia an" it is the last one. */
const isPrefix = ({ tokens }: Scanned, at: number, to: number): boolean => {
  const word = tokens[at]?.word ?? '';
  return (word === 'an' || BACK.has(word)) && (at + 1 >= to || tokens[at + 1]?.mark === true);
};

/** "Call mit Jürgen gestern geführt" stays a call; "E-Mail an Jürgen geschickt" is done. */
const betterBehind = (line: Scanned, found: FoundVerb, to: number): FoundVerb | undefined => {
  const { verb } = found;
  if (verb.tense !== 'any') return undefined;
  for (let at = found.to; at < to; at += 1) {
    const word = line.tokens[at]?.word ?? '';
    if (PARTICIPLES.has(word) && onlySmallBehind(line, at + 1, to))
      return { ...found, verb: { ...verb, tense: 'done' }, further: { from: at, to: at + 1 } };
  }
  return undefined;
};

const MEALS = phrases<true>([
  [
    'for lunch | for dinner | for breakfast | for brunch | zum Mittagessen | zum Essen | zum Abendessen',
    true,
  ],
  ['zum Frühstück | pour déjeuner | pour dîner | per pranzo | per cena | a pranzo | a cena', true],
]);

/** "meet Marco for lunch" */
const overAMeal = (line: Scanned, found: FoundVerb, to: number): FoundVerb | undefined => {
  if (found.verb.type !== 'meeting' || found.further) return undefined;
  for (let at = found.to; at < to; at += 1) {
    const meal = within(phraseAt(MEALS, line.tokens, at), to);
    if (meal)
      return { ...found, verb: { ...found.verb, type: 'lunch' }, further: { from: at, to: meal.next } };
  }
  return undefined;
};

const HAD = new Set(['had', 'hatte', 'hatten', 'held', 'eu', 'avuto', 'tenuto']);

/** "had a 30 min call with Jonas on Friday" was done. */
const wasHad = ({ tokens }: Scanned, found: FoundVerb, from: number): FoundVerb | undefined =>
  found.verb.tense === 'any' && tokens.slice(from, found.from).some(({ word }) => HAD.has(word))
    ? { ...found, verb: { ...found.verb, tense: 'done' } }
    : undefined;

const SENDING: Readonly<Record<string, 'plan' | 'done'>> = {
  send: 'plan',
  sende: 'plan',
  schicke: 'plan',
  envoyer: 'plan',
  envoie: 'plan',
  mandare: 'plan',
  manda: 'plan',
  inviare: 'plan',
  invia: 'plan',
  sent: 'done',
  envoye: 'done',
  mandato: 'done',
  inviato: 'done',
};
const THINGS_SENT: ReadonlySet<string> = new Set(['email', 'sms', 'quote', 'linkedin']);

/** What is sent: behind time and small words. */
const thingSent = (line: Scanned, from: number, to: number): FoundVerb | undefined => {
  let at = from;
  while (at < to && (line.whens.has(at) || FILLERS.has(line.tokens[at]?.word ?? '')))
    at = line.whens.get(at)?.to ?? at + 1;
  const what = verbAt(line, at, to);
  return what && THINGS_SENT.has(what.verb.type) && what.verb.tense === 'any' ? what : undefined;
};

/** "send email templates" sends something else. */
const tellsMore = (line: Scanned, at: number, to: number): boolean =>
  at < to && isPlain(line.tokens[at]) && namedAt(line.forms, line.tokens, at) === undefined;

/** "sent Jonas an email yesterday", "inviare offerta a Daniel": whom it goes to may stand before what it is. */
const sending = (line: Scanned, from: number, to: number): FoundVerb | undefined => {
  let at = from;
  while (at < to && SENDING[line.tokens[at]?.word ?? ''] === undefined) {
    const next = skip(line, at, to);
    if (next === at) return undefined;
    at = next;
  }
  const tense = SENDING[line.tokens[at]?.word ?? ''];
  const somebody = tense && namedAt(line.forms, line.tokens, at + 1);
  const what = tense && thingSent(line, somebody?.to ?? at + 1, to);
  if (!tense || !what || (!somebody && tellsMore(line, what.to, to))) return undefined;
  return { verb: { type: what.verb.type, tense }, from: at, to: at + 1, further: what };
};

const VIA_LINKEDIN = phrases<true>([
  [
    'on linkedin | over linkedin | via linkedin | through linkedin | auf linkedin | über linkedin | per linkedin | sur linkedin | par linkedin | su linkedin | tramite linkedin',
    true,
  ],
]);
/** What one does to a person there. */
const REACHING = phrases<true>([
  [
    'message | message to | nachricht an | message à | messaggio a | contact | ping | add | invite | reach out to | kontaktieren | anschreiben | hinzufügen | contacter | ajouter | inviter | contattare | aggiungere | invitare',
    true,
  ],
]);
const OVER_THERE: ReadonlySet<string> = new Set(['email', 'sms', 'linkedin']);

/** "message Sofia on LinkedIn", "write to Jonas on LinkedIn": what is done there. */
const viaLinkedIn = (
  line: Scanned,
  head: FoundVerb | undefined,
  from: number,
  to: number,
): FoundVerb | undefined => {
  if (head && !OVER_THERE.has(head.verb.type)) return undefined;
  for (let at = from; at < to; at += 1) {
    const via = within(phraseAt(VIA_LINKEDIN, line.tokens, at), to);
    if (!via) continue;
    const further = { from: at, to: via.next };
    if (head) return { ...head, verb: { ...head.verb, type: 'linkedin' }, further };
    const reach = phraseAt(REACHING, line.tokens, from);
    return reach && { verb: { type: 'linkedin', tense: 'plan' }, from, to: reach.next, further };
  }
  return undefined;
};
