import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import type { Category } from '@daybook/shared/timeline/category';
import { folded } from '@daybook/shared/timeline/fold.rules';
import { EntryPayload, type TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import type { Reader } from '../../platform/db/open.ts';
import {
  findEntryRecords,
  findThrough,
  findTimelineRows,
  type Place,
  type TimelineLink,
  type TimelineRow,
} from './read-timeline.store.ts';

/** The place a cursor stands for. */
export const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const [happenedAt, key] = readCursor(cursor, ['number', 'number']) ?? [];
  if (typeof happenedAt === 'number' && typeof key === 'number') return [happenedAt, key];
  throw new Refusal('request.invalid', {
    errors: [
      { path: 'cursor', message: 'This place in the timeline is not known. Start again from its top.' },
    ],
  });
};

/** One that is several edits tells of all of them, and of each. */
const told = ({ happened_at, payload, parts: further }: TimelineRow) => {
  const parts = [{ happened_at, payload }, ...further].map((part) => ({
    happenedAt: toInstant(part.happened_at),
    payload: EntryPayload.parse(JSON.parse(part.payload)),
  }));
  const [first, last] = [parts[0]?.payload, parts.at(-1)?.payload];
  if (first === undefined || last === undefined || parts.length === 1)
    return { payload: EntryPayload.parse(JSON.parse(payload)), parts: [] };
  return { payload: folded(first, last), parts };
};

const toEntry = (
  row: TimelineRow,
  records: readonly RecordRef[],
  through: string | undefined,
): TimelineEntry => ({
  key: row.key,
  happenedAt: toInstant(row.happened_at),
  recordedAt: toInstant(row.recorded_at),
  category: row.category as Category,
  actor: row.actor_id === null || row.actor_name === null ? null : { id: row.actor_id, name: row.actor_name },
  through: through ?? null,
  ...told(row),
  records: [...records],
  via: row.via,
});

/** The entries behind links as the contract has them, and where to read on. */
export const timelinePage = async (
  db: Reader,
  { links, next }: { readonly links: readonly TimelineLink[]; readonly next: Place | undefined },
): Promise<Page<TimelineEntry>> => {
  const rows = await findTimelineRows(db, links);
  const records = await findEntryRecords(
    db,
    rows.map((row) => row.key),
  );
  const through = await findThrough(db, rows);
  return {
    items: rows.map((row) => toEntry(row, records.get(row.key) ?? [], through.get(row.operation_key))),
    cursor: next === undefined ? null : writeCursor(next),
  };
};
