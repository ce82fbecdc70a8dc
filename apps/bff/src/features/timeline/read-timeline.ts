import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { EntryPayload, type TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import {
  findEntryRecords,
  findThrough,
  findTimelineCounts,
  type Place,
  readTimelineRows,
  type TimelineRow,
} from './read-timeline.store.ts';

/** What of a timeline is read. Several categories are separated by commas; none is everything. */
export const TimelineQuery = z.object({
  category: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(CATEGORIES)))
    .optional(),
  /** Also what happened on the records under this one. */
  rollUp: z.enum(['0', '1']).default('1'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export type TimelineAnswer = Page<TimelineEntry> & { readonly counts: Readonly<Record<Category, number>> };

const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const [happenedAt, key] = readCursor(cursor, ['number', 'number']) ?? [];
  if (typeof happenedAt === 'number' && typeof key === 'number') return [happenedAt, key];
  throw new Refusal('request.invalid', {
    errors: [
      { path: 'cursor', message: 'This place in the timeline is not known. Start again from its top.' },
    ],
  });
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
  payload: EntryPayload.parse(JSON.parse(row.payload)),
  records: [...records],
  via: row.via,
});

/** A page of a record's timeline, newest first, with the counts of each category. */
export const readTimeline = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
  { category = [], rollUp, cursor, limit }: z.infer<typeof TimelineQuery>,
): Promise<TimelineAnswer> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const record = found(await findRecordById(read, recordId), 'record');
  const request = {
    recordKey: record.key,
    categories: category,
    rollUp: rollUp === '1',
    before: placeOf(cursor),
    limit,
  };
  const { rows, next } = await readTimelineRows(read, request);
  const records = await findEntryRecords(
    read,
    rows.map((row) => row.key),
  );
  const through = await findThrough(read, rows);
  return {
    items: rows.map((row) => toEntry(row, records.get(row.key) ?? [], through.get(row.operation_key))),
    cursor: next === undefined ? null : writeCursor(next),
    counts: await findTimelineCounts(read, record.key, request.rollUp),
  };
};
