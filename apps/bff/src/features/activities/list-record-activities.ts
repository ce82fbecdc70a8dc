import type { ActivityRow } from '@daybook/shared/activities/activity';
import { ActivityTypeCodeWire } from '@daybook/shared/activities/activity';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { toActivityRow } from './activity-dto.ts';
import { countRecordActivities, readRecordActivities } from './record-activities.store.ts';

/** Z-51, Z-52: what is to do on a record, or what was done. Several types are separated by commas. */
export const RecordActivitiesQuery = z.object({
  status: z.enum(['open', 'done']).default('open'),
  type: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(ActivityTypeCodeWire).max(50))
    .optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type RecordActivities = Page<ActivityRow> & {
  readonly counts: { readonly open: number; readonly done: number };
};

const afterOf = (cursor: string | undefined): readonly [number, number] | undefined => {
  if (cursor === undefined) return undefined;
  const [sortAt, key] = readCursor(cursor, ['number', 'number']) ?? [];
  if (typeof sortAt === 'number' && typeof key === 'number') return [sortAt, key];
  throw new Refusal('request.invalid', {
    errors: [{ path: 'cursor', message: 'This place in the list is not known. Start again from its top.' }],
  });
};

/** The activities linked to a record: open ones by due date, done ones last first. */
export const listRecordActivities = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
  { status, type = [], cursor, limit }: z.infer<typeof RecordActivitiesQuery>,
): Promise<RecordActivities> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const record = found(await findRecordById(read, recordId), 'record');
  const request = { recordKey: record.key, status, types: type, after: afterOf(cursor), limit };
  const rows = await readRecordActivities(read, request);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.map(toActivityRow),
    cursor: last === undefined ? null : writeCursor([last.sort_at, last.key]),
    counts: await countRecordActivities(read, record.key),
  };
};
