import type { RecordType } from '@daybook/shared/records/record-type';
import type { Db } from '../../platform/db/open.ts';
import { type Found, foundByName, type RankedKey, rankRecords } from './rank-records.ts';
import { type Candidate, findCandidates } from './search-records.store.ts';
import type { WorkedWith } from './worked-with.store.ts';

/** Each is looked through only where those before have not given enough. */
const STAGES = [
  { state: 'live', reach: 'beginnings' },
  { state: 'archived', reach: 'beginnings' },
  { state: 'live', reach: 'anywhere' },
  { state: 'archived', reach: 'anywhere' },
] as const;

export interface Looking {
  readonly userKey: number;
  /** What the user works with, of all types. */
  readonly close: readonly WorkedWith[];
  readonly wanted: readonly string[];
  readonly limit: number;
}

const isIn =
  ({ state, reach }: (typeof STAGES)[number], type: RecordType, wanted: readonly string[]) =>
  (row: WorkedWith): boolean =>
    row.type === type && row.state === state && foundByName(row.sort_title, wanted) === reach;

const collect = async (
  db: Db,
  type: RecordType,
  { userKey, close, wanted, limit }: Looking,
): Promise<Found[]> => {
  const found = new Map<number, Found>();
  const add = (rows: readonly Candidate[], stage: number): void => {
    for (const row of rows) if (!found.has(row.key)) found.set(row.key, { row, stage });
  };
  for (const [stage, of] of STAGES.entries()) {
    if (found.size >= limit) break;
    add(close.filter(isIn(of, type, wanted)), stage);
    for (const rows of await findCandidates(db, { ...of, type, wanted, userKey })) add(rows, stage);
  }
  return [...found.values()];
};

/** Keys of records of some types that have all the words, the best first. */
export const findNamed = async (
  db: Db,
  types: readonly RecordType[],
  looking: Looking,
): Promise<RankedKey[]> => {
  const found: Found[] = [];
  for (const type of types) found.push(...(await collect(db, type, looking)));
  const closeKeys = new Set(looking.close.map(({ key }) => key));
  const isClose = (row: Candidate) => row.owner_key === looking.userKey || closeKeys.has(row.key);
  return rankRecords(found, looking.wanted, isClose);
};
