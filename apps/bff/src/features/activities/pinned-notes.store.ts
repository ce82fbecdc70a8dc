import type { Reader } from '../../platform/db/open.ts';

/** The notes that stand above a record's timeline, last pinned first. */
export const selectPinned = (db: Reader, recordKey: number, limit: number) =>
  db
    .selectFrom('activity')
    .leftJoin('users as author', 'author.key', 'activity.creator_key')
    .select([
      'activity.id',
      'activity.subject',
      'activity.notes',
      'activity.created_at',
      'activity.completed_at',
      'activity.pinned_at',
      'author.id as author_id',
      'author.name as author_name',
    ])
    .where('activity.primary_key', '=', recordKey)
    .where('activity.pinned_at', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .orderBy('activity.pinned_at', 'desc')
    .orderBy('activity.key', 'desc')
    .limit(limit);
