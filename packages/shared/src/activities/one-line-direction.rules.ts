import { namedAt } from './one-line-names.rules.ts';
import type { OutcomeCode } from './one-line-outcomes.rules.ts';
import type { Part } from './one-line-parts.rules.ts';
import { wordSet } from './one-line-phrases.rules.ts';
import type { FoundVerb, Scanned } from './one-line-scan.rules.ts';
import type { Token } from './one-line-text.rules.ts';
import { AUXILIARIES, FILLERS } from './one-line-words.rules.ts';

/** What can come from the other side as well as go to it. */
const DIRECTED: ReadonlySet<string> = new Set(['call', 'email', 'sms', 'linkedin']);
/** Behind these stands whom it comes from. */
const FROM = wordSet('from | by | von | vom | de | d’ | par | da | dal | dalla');
const GOT = wordSet(
  'got | received | missed | erhalten | bekommen | gekriegt | reçu | reçue | reçus | ricevuto | ricevuta',
);
/** Somebody else did: "Mia hat angerufen", "Mia a appelé", "Marco ha chiamato". */
const HAS = wordSet('hat | a | ha | has');
/** Before these stands who is going to. */
const WILL = wordSet("will | 'll | wird | möchte | veut | va | vuole | wants | to");
/** One did it oneself. */
const OWN = wordSet(
  "i | i've | we | we've | had | ich | wir | habe | hab | hatte | hatten | ai | avons | on | ho | abbiamo | je | j’",
);
const TO_ME = wordSet('mich | mir | uns | mi | ci | m’');
/** English says by the order of words alone who did: "Mia called" is not "called Mia". */
const PAST = wordSet(
  'called | phoned | rang | emailed | e-mailed | mailed | wrote | texted | messaged | whatsapped | tried | rief | riefen | schrieb | mailte',
);
const PRESENT = wordSet(
  'calls | rings | phones | ruft | appelle | rappelle | téléphone | chiama | richiama | telefona',
);
/** Nobody who calls finds oneself busy. */
const OUTGOING: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>(['no_answer', 'busy', 'wrong_number']);

const wordsIn = ({ tokens }: Scanned, from: number, to: number): readonly string[] =>
  tokens.slice(from, to).map(({ word }) => word);

const isSmall = (line: Scanned, at: number): boolean => {
  const word = line.tokens[at]?.word ?? '';
  return [FILLERS, AUXILIARIES, GOT, WILL].some((set) => set.has(word));
};

/** Past time and small words. */
const past = (line: Scanned, from: number, to: number): number => {
  let at = from;
  while (at < to && (line.whens.has(at) || isSmall(line, at))) at = line.whens.get(at)?.to ?? at + 1;
  return at;
};

const isSomebody = (line: Scanned, at: number): boolean => namedAt(line.forms, line.tokens, at) !== undefined;

/** "call from Mia", "SMS reçu de Priya": a noun, and whom it comes from. */
const comesFrom = (line: Scanned, verb: FoundVerb, to: number): boolean => {
  const at = past(line, verb.to, to);
  return FROM.has(line.tokens[at]?.word ?? '') && isSomebody(line, at + 1);
};

/** "called by Mia", "von Mia angerufen". */
const wasDoneBy = (line: Scanned, { from }: Part, verb: FoundVerb): boolean => {
  if (verb.verb.type !== 'call' || verb.verb.tense !== 'done') return false;
  for (let at = from; at < verb.from; at += 1) {
    const named = FROM.has(line.tokens[at]?.word ?? '') && namedAt(line.forms, line.tokens, at + 1);
    if (named && past(line, named.to, verb.from) === verb.from) return true;
  }
  return false;
};

/** Where the words begin that stand between the last name before a verb and the verb; undefined without one. */
const behindName = (line: Scanned, from: number, verb: FoundVerb): number | undefined => {
  for (let at = verb.from - 1; at >= from; at -= 1) {
    const named = namedAt(line.forms, line.tokens, at);
    if (named && named.to <= verb.from)
      return past(line, named.to, verb.from) === verb.from ? named.to : undefined;
  }
  return undefined;
};

const isAny = (words: readonly string[], set: ReadonlySet<string>): boolean =>
  words.some((word) => set.has(word));

const isToMe = (token: Token | undefined): boolean => token?.word === 'me' || token?.word === 'us';

/** Whether somebody is said to have done it, or to be going to. */
const isTheirs = (line: Scanned, part: Part, verb: FoundVerb): boolean => {
  const before = wordsIn(line, part.from, verb.from);
  const own = isAny(before, OWN);
  const behind = behindName(line, part.from, verb);
  const toMe = isToMe(line.tokens[verb.to]) && (behind !== undefined || verb.verb.tense === 'done');
  if (!own && (toMe || isAny(before, TO_ME))) return true;
  const word = line.tokens[verb.from]?.word ?? '';
  if (behind !== undefined && (PAST.has(word) || PRESENT.has(word))) return !own;
  if (verb.verb.tense === 'done') return !own && isAny(before, HAS);
  return behind !== undefined && WILL.has(line.tokens[behind]?.word ?? '');
};

/** What says that it has come, and nothing else: "SMS reçu de Priya". */
export const gotMarks = (line: Scanned, { from, to }: Part): readonly Part[] =>
  line.tokens
    .slice(from, to)
    .flatMap(({ word }, i) =>
      GOT.has(word) || AUXILIARIES.has(word) ? [{ from: from + i, to: from + i + 1 }] : [],
    );

/** Whether it comes from the other side: "Mia called", "call from Mia", "Mia hat angerufen". */
export const isIncoming = (
  line: Scanned,
  part: Part,
  verb: FoundVerb | undefined,
  outcome: OutcomeCode | undefined,
): boolean => {
  if (!verb || !DIRECTED.has(verb.verb.type)) return false;
  if (verb.verb.incoming) return true;
  if (verb.verb.outcome === 'connected' || (outcome !== undefined && OUTGOING.has(outcome))) return false;
  return comesFrom(line, verb, part.to) || wasDoneBy(line, part, verb) || isTheirs(line, part, verb);
};
