import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { toInstant } from '@daybook/shared/kernel/time';
import { may } from '@daybook/shared/people/may.rules';
import { type RecordType, TRASH_DAYS } from '@daybook/shared/records/record-type';
import type { Trashed, TrashQuery } from '@daybook/shared/trash/trashed';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  findWhoTrashed,
  selectTrashedActivities,
  selectTrashedRecords,
  type TrashedRow,
} from './trash.store.ts';

const DAY_MS = 86_400_000;

const ACTION = { record: 'record.trash', activity: 'activity.change' } as const;

const placeOf = (cursor: string | undefined): readonly [number, number] | undefined => {
  const [at, key] = cursor === undefined ? [] : (readCursor(cursor, ['number', 'number']) ?? []);
  return at === undefined || key === undefined ? undefined : [Number(at), Number(key)];
};

const toTrashed = (
  row: TrashedRow,
  of: Trashed['of'],
  user: CurrentUser,
  trashedBy: Trashed['trashedBy'],
): Trashed => {
  const at = row.trashed_at ?? 0;
  const lying = {
    id: row.id,
    title: row.title,
    trashedAt: toInstant(at),
    trashedBy,
    goesAt: toInstant(at + TRASH_DAYS * DAY_MS),
    restorable: may(user, ACTION[of], { ownerId: row.owner_id, creatorId: row.creator_id }),
  };
  return of === 'record'
    ? { of, type: row.type as RecordType, ...lying }
    : { of, type: row.type as ActivityTypeCode, ...lying };
};

/** What lies in the trash, last first. */
export const listTrash = async (
  { db }: Deps,
  user: CurrentUser,
  { of, cursor, limit }: TrashQuery,
): Promise<Page<Trashed>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const range = { before: placeOf(cursor), limit };
  const rows: TrashedRow[] =
    of === 'record'
      ? await selectTrashedRecords(db.read, range).execute()
      : await selectTrashedActivities(db.read, range).execute();
  const who = await findWhoTrashed(
    db.read,
    of,
    rows.map(({ key }) => key),
  );
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.map((row) => toTrashed(row, of, user, who.get(row.key) ?? null)),
    cursor: last === undefined ? null : writeCursor([last.trashed_at ?? 0, last.key]),
  };
};
