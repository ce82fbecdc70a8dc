import type { ThingNoun } from '@daybook/shared/imports/import-noun';
import type { Reader } from '../../platform/db/open.ts';
import { sortKey } from '../records/write-record.store.ts';
import { contradicts, findKnownThings } from './find-known-things.ts';
import { findLinks, type Links } from './find-links.ts';
import type { ImportWork } from './import-work.ts';
import type { Reject } from './rejects.store.ts';
import type { IncomingThing } from './thing-reader.ts';

/** One thing that rows are about: there already, or made by the first of them. */
export interface PlannedThing {
  /** Null for one that is new. */
  readonly key: number | null;
  readonly row: IncomingThing;
  readonly links: Links;
}

export interface ThingPlan {
  readonly things: readonly PlannedThing[];
  readonly rejects: readonly Reject[];
  /** Rows about something that stands in a row before. */
  readonly repeated: number;
  readonly unlinked: number;
  readonly unread: number;
}

/** What tells rows of a file apart where they have no id: the name, of opportunities with the account. */
const slotOf = ({ naming }: ImportWork, noun: ThingNoun, row: IncomingThing, { account }: Links): string => {
  if (noun === 'account') return naming.slotOf(row.name);
  if (noun !== 'opportunity') return row.identity;
  return `${sortKey(row.name)}|${account ?? naming.slotOf(row.values['account'] ?? '')}`;
};

/** Decides what rows stand for, given what is here; writes nothing. */
export const planThings = async (
  db: Reader,
  work: ImportWork,
  noun: ThingNoun,
  rows: readonly IncomingThing[],
): Promise<ThingPlan> => {
  const good = rows.filter(({ problem }) => problem === undefined);
  const links = await findLinks(db, work, good);
  const known = await findKnownThings(db, work, noun, good);
  const rejects: Reject[] = rows.flatMap(({ line, cells, problem }) =>
    problem === undefined ? [] : [{ line, cells, reason: problem }],
  );
  const things: PlannedThing[] = [];
  const bySlot = new Map<string, IncomingThing>();
  let repeated = 0;
  for (const row of good) {
    const own = links.get(row);
    if (own === undefined) continue;
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
    things.push({ key: thing?.key ?? null, row, links: own });
  }
  return {
    things,
    rejects: rejects.toSorted((a, b) => a.line - b.line),
    repeated,
    unlinked: things.filter((one) => Object.keys(one.links.missing).some((name) => name !== 'Account'))
      .length,
    unread: good.reduce((sum, { unread }) => sum + unread, 0),
  };
};
