import { namedAt } from './one-line-names.rules.ts';
import { phraseAt, phrases, wordSet } from './one-line-phrases.rules.ts';
import {
  type FoundVerb,
  headVerb,
  MOST_APART,
  outcomeAt,
  type Scanned,
  skip,
  verbAt,
  within,
} from './one-line-scan.rules.ts';
import type { Verb } from './one-line-verbs.rules.ts';
import { FILLERS, isPlain, PARTICIPLES } from './one-line-words.rules.ts';

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
    return (
      overAMeal(line, head, to) ??
      backBehind(line, head, to) ??
      betterBehind(line, head, to) ??
      wasHad(line, head, from) ??
      head
    );
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

const REPLIED: ReadonlySet<string> = new Set(['call', 'email', 'sms']);

/** "call Mia back at 5": English takes such verbs apart around a name. */
const backBehind = (line: Scanned, found: FoundVerb, to: number): FoundVerb | undefined => {
  if (!REPLIED.has(found.verb.type) || found.further) return undefined;
  const at = namedAt(line.forms, line.tokens, found.to)?.to;
  if (at === undefined || at >= to || line.tokens[at]?.word !== 'back') return undefined;
  return { ...found, further: { from: at, to: at + 1 } };
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
/** What one does about a person there, and is named in the subject. */
const RESPONDING = phrases<true>([
  [
    'congratulate | comment | like | thank | follow | endorse | gratulieren | féliciter | congratularsi',
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
    const responds = phraseAt(RESPONDING, line.tokens, from);
    if (responds)
      return { verb: { type: 'linkedin', tense: 'plan', stays: true }, from, to: responds.next, further };
    const reach = phraseAt(REACHING, line.tokens, from);
    return reach && { verb: { type: 'linkedin', tense: 'plan' }, from, to: reach.next, further };
  }
  return undefined;
};
