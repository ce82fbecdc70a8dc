import { MOST_PINNED, type PinnedNote } from '@daybook/shared/activities/pinned';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { selectPinned } from './pinned-notes.store.ts';

/** The notes that stand above the timeline of a record, last pinned first. */
export const listPinnedNotes = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
): Promise<{ items: PinnedNote[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(deps.db.read, recordId), 'record');
  const rows = await selectPinned(deps.db.read, record.key, MOST_PINNED).execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      subject: row.subject,
      notes: row.notes,
      author:
        row.author_id === null || row.author_name === null
          ? null
          : { id: row.author_id, name: row.author_name },
      writtenAt: toInstant(row.completed_at ?? row.created_at),
      pinnedAt: toInstant(row.pinned_at ?? row.created_at),
    })),
  };
};
