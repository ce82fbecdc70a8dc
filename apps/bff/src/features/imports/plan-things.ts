import { otherTopic, topicKind } from '@daybook/shared/activities/choice.rules';
import { choiceNamed } from '@daybook/shared/imports/choice-name.rules';
import { isRecordNoun, type ThingNoun } from '@daybook/shared/imports/import-noun';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import type { Reader } from '../../platform/db/open.ts';
import { sortKey } from '../records/write-record.store.ts';
import { contradicts, findKnownThings } from './find-known-things.ts';
import { findLinks, type Links } from './find-links.ts';
import { findPointers } from './find-pointers.ts';
import type { ImportWork } from './import-work.ts';
import { plainSlot } from './plain-things.ts';
import { type Reject, type UnreadValue, unreadOf } from './rejects.store.ts';
import type { IncomingThing } from './thing-reader.ts';

/** One thing that rows are about: there already, or made by the first of them. */
export interface PlannedThing {
  /** Null for one that is new. */
  readonly key: number | null;
  readonly row: IncomingThing;
  readonly links: Links;
  /** The topic that the row names, or else Other, of the kind of record it is about. */
  readonly topic: string;
}

export interface ThingPlan {
  readonly things: readonly PlannedThing[];
  readonly rejects: readonly Reject[];
  /** Rows about something that stands in a row before. */
  readonly repeated: number;
  readonly unlinked: number;
  readonly unread: readonly UnreadValue[];
}

/** What tells rows of a file apart where they have no id: the name, of all but accounts with the account. */
const slotOf = ({ naming }: ImportWork, noun: ThingNoun, row: IncomingThing, { account }: Links): string => {
  if (noun === 'account') return naming.slotOf(row.name);
  if (!isRecordNoun(noun)) return row.identity;
  const own = isPlainType(noun) ? `|${plainSlot(noun, row)}` : '';
  return `${sortKey(row.name)}|${account ?? naming.slotOf(row.values['account'] ?? '')}${own}`;
};

const topicOf = ({ choices }: ImportWork, { topic }: IncomingThing, { primary }: Links): string | undefined =>
  choiceNamed(choices, 'topic', topicKind(primary), topic?.text ?? '')?.code;

/** A topic that there is not for what it is about is kept under its column's name. */
const withTopic = (work: ImportWork, row: IncomingThing, links: Links): IncomingThing => {
  const { topic } = row;
  if (topic === undefined || topicOf(work, row, links) !== undefined) return row;
  return {
    ...row,
    extra: { ...row.extra, [topic.column]: topic.text },
    unread: [...row.unread, topic],
  };
};

/** Decides what rows stand for, given what is here; writes nothing. */
export const planThings = async (
  db: Reader,
  work: ImportWork,
  noun: ThingNoun,
  rows: readonly IncomingThing[],
): Promise<ThingPlan> => {
  const good = rows.filter(({ problem }) => problem === undefined);
  const linked = await findLinks(db, work, good);
  const links = isPlainType(noun) ? await findPointers(db, work, noun, linked) : linked;
  const known = await findKnownThings(db, work, noun, links);
  const rejects: Reject[] = rows.flatMap(({ line, cells, problem }) =>
    problem === undefined ? [] : [{ line, cells, reason: problem }],
  );
  const things: PlannedThing[] = [];
  const bySlot = new Map<string, IncomingThing>();
  let repeated = 0;
  const read: IncomingThing[] = [];
  for (const given of good) {
    const own = links.get(given);
    if (own === undefined) continue;
    const row = withTopic(work, given, own);
    read.push(row);
    const thing = known(row, own);
    if (thing?.trashed) {
      rejects.push({ line: row.line, cells: row.cells, reason: 'matches-trashed' });
      continue;
    }
    const slot = slotOf(work, noun, row, own);
    const before = bySlot.get(row.identity) ?? bySlot.get(slot);
    if (before !== undefined && !contradicts(row, [before.identity])) {
      repeated += 1;
      continue;
    }
    bySlot.set(row.identity, row);
    bySlot.set(slot, row);
    things.push({
      key: thing?.key ?? null,
      row,
      links: own,
      topic: topicOf(work, row, own) ?? otherTopic(topicKind(own.primary)),
    });
  }
  return {
    things,
    rejects: rejects.toSorted((a, b) => a.line - b.line),
    repeated,
    unlinked: things.filter((one) => Object.keys(one.links.missing).some((name) => name !== 'Account'))
      .length,
    unread: unreadOf(read),
  };
};
