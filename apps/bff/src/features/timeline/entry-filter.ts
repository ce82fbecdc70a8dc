import { foldText } from '@daybook/shared/contacts/fold.rules';
import type { EntryFacts } from './entry-sets.store.ts';
import type { Narrowed } from './timeline-query.ts';

/** Facts of a payload that are codes or ids, not words that anybody reads. */
const NOT_WORDS = new Set(['kind', 'activityType', 'activityId', 'attachmentId', 'opportunityId', 'outcome']);

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => (NOT_WORDS.has(name) ? [] : wordsIn(part)));
};

const DID = {
  done: new Set(['activity.completed', 'note.added']),
  planned: new Set(['activity.planned']),
} as const;

const oneOf =
  (wanted: readonly string[] | undefined) =>
  (value: string | null): boolean =>
    wanted === undefined || wanted.length === 0 || (value !== null && wanted.includes(value));

/** Whether an entry is asked for by what it tells; undefined where nothing of that is asked. */
export const entryFilterOf = ({
  type,
  outcome,
  topic,
  did,
  text = '',
}: Narrowed): ((entry: EntryFacts) => boolean) | undefined => {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const asked = [type, outcome, topic].some((wanted) => (wanted ?? []).length > 0);
  if (!asked && did === undefined && words.length === 0) return undefined;
  const [isType, hasOutcome, hasTopic] = [oneOf(type), oneOf(outcome), oneOf(topic)];
  const says = ({ payload, parts }: EntryFacts): boolean => {
    const all = [payload, ...parts.map((part) => part.payload)];
    const told = foldText(all.flatMap((one) => wordsIn(JSON.parse(one))).join('\n'));
    return words.every((word) => told.includes(word));
  };
  return (entry) =>
    isType(entry.type) &&
    hasOutcome(entry.outcome) &&
    hasTopic(entry.topic) &&
    (did === undefined || DID[did].has(entry.kind)) &&
    (words.length === 0 || says(entry));
};
