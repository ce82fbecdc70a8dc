import { readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Reader } from '../../platform/db/open.ts';
import { dueAt, sortAt } from './activity-place.ts';
import {
  type RecordActivitiesRequest,
  type RecordActivityRow,
  readActivitiesWithin,
  readLinkedActivities,
} from './record-activities.store.ts';

type Place = readonly [sortAt: number, key: number];

/** The place a cursor of a record's activities stands for. */
export const afterOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const [at, key] = readCursor(cursor, ['number', 'number']) ?? [];
  if (typeof at === 'number' && typeof key === 'number') return [at, key];
  throw new Refusal('request.invalid', {
    errors: [{ path: 'cursor', message: 'This place in the list is not known. Start again from its top.' }],
  });
};

/** The same place in the columns of the account's range. */
const placeWithin = (after: Place | undefined, status: 'open' | 'done') =>
  after && (status === 'done' ? after : [...dueAt(after[0]), after[1]]);

interface Asked extends RecordActivitiesRequest {
  /** Of an account, itself and those merged into it: also what its contacts, opportunities and other records have. */
  readonly accounts: readonly number[];
  readonly cursor: string | undefined;
}

/** A page of a record's activities: one range, or for an account a few merged, each activity once. */
export const readRecordActivityPage = async (
  db: Reader,
  { accounts, cursor, ...request }: Asked,
): Promise<{ rows: RecordActivityRow[]; cursor: string | null }> => {
  const after = afterOf(cursor);
  const { status, limit } = request;
  const linked = await readLinkedActivities(db, { ...request, after });
  const place = placeWithin(after, status);
  const within = await Promise.all(
    accounts.map((recordKey) => readActivitiesWithin(db, { ...request, recordKey, after: place })),
  );
  const sign = status === 'done' ? -1 : 1;
  const rows = [...new Map([...linked, ...within.flat()].map((row) => [row.key, row])).values()]
    .sort((a, b) => sign * (sortAt(a) - sortAt(b) || a.key - b.key))
    .slice(0, limit);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { rows, cursor: last === undefined ? null : writeCursor([sortAt(last), last.key]) };
};
