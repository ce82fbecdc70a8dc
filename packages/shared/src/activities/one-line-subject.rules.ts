import { namedAt } from './one-line-names.rules.ts';
import type { Part } from './one-line-parts.rules.ts';
import { phraseAt, phrases } from './one-line-phrases.rules.ts';
import { type Scanned, verbAt } from './one-line-scan.rules.ts';
import { LEAD_INS, REMINDERS, TOPIC_LEADS, WEAK_TOPIC } from './one-line-words.rules.ts';

const TOPICS = phrases<true>([[TOPIC_LEADS, true]]);

/** Where it says what it is about: the leading word and what comes behind it. */
export interface Topic {
  readonly lead: number;
  readonly from: number;
}

const isMeant = (line: Scanned, at: number, next: number, to: number): boolean => {
  const token = line.tokens[next];
  if (token === undefined || next >= to) return false;
  if (!WEAK_TOPIC.has(line.tokens[at]?.word ?? '')) return true;
  return !line.whens.has(next) && !namedAt(line.forms, line.tokens, next) && /^\p{L}/u.test(token.word);
};

/** "Friday: lunch with Hanna" is not about a lunch, nor is "reminder: lunch with Hanna". */
const pastTimeAndColon = ({ whens, tokens }: Scanned, from: number): number => {
  let at =
    phraseAt(LEAD_INS, tokens, from)?.next ?? (REMINDERS.has(tokens[from]?.word ?? '') ? from + 1 : from);
  for (let when = whens.get(at); when; when = whens.get(at)) at = when.to;
  return at > from && tokens[at]?.word === ':' ? at + 1 : from;
};

/** "Call: Mia tomorrow" says what it is, and whom with behind that; of a note it is the text. */
const pastKindAndColon = (line: Scanned, from: number, to: number): number => {
  const kind = verbAt(line, from, to);
  if (!kind || kind.verb.type === 'note' || line.tokens[kind.to]?.word !== ':') return from;
  return kind.to + 1;
};

/** Whether what it is about is told here, by a word that says nothing else. */
export const tellsTopicAt = ({ tokens }: Scanned, at: number): boolean =>
  !WEAK_TOPIC.has(tokens[at]?.word ?? '') && phraseAt(TOPICS, tokens, at) !== undefined;

/** The first "about" of a part that leads to something. */
export const topicAt = (
  line: Scanned,
  { from, to }: Part,
  taken: (at: number) => boolean,
): Topic | undefined => {
  let at = pastKindAndColon(line, pastTimeAndColon(line, from), to);
  while (at < to) {
    const when = line.whens.get(at);
    const lead = when || taken(at) ? undefined : phraseAt(TOPICS, line.tokens, at);
    if (lead && isMeant(line, at, lead.next, to)) {
      const colon = line.tokens[lead.next]?.word === ':' ? 1 : 0;
      return { lead: at, from: lead.next + colon };
    }
    at = when?.to ?? at + 1;
  }
  return undefined;
};

const EDGE = /^[\s,;:–—&+|>-]+|[\s,;:–—&+|-]+$/gu;

/** The words at these places as they were typed. */
export const textOf = ({ text, tokens }: Scanned, places: readonly number[]): string => {
  let result = '';
  let last: number | undefined;
  for (const place of places) {
    const token = tokens[place];
    if (!token) continue;
    const before = last === undefined ? undefined : tokens[last];
    const gap = before && last === place - 1 ? text.slice(before.end, token.start) : ' ';
    result += `${last === undefined ? '' : gap}${token.text}`;
    last = place;
  }
  return result.replace(/\s+/g, ' ').replace(EDGE, '').trim();
};
