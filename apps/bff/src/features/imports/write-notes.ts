import { otherTopic } from '@daybook/shared/activities/choice.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { completedEntry } from '../activities/completed-entry.ts';
import type { ImportWork } from './import-work.ts';
import type { Person } from './person.ts';
import { undatedAt } from './undated.ts';

/** Writes the notes of rows as notes on their people. */
export const writeNotes = (
  op: Operation,
  work: ImportWork,
  people: readonly Person[],
  keys: ReadonlyMap<string, number>,
): Promise<void> =>
  writeRowNotes(
    op,
    work,
    people.flatMap(({ id, fresh }) => fresh.notes.map((text) => ({ text, recordKey: keys.get(id) ?? 0 }))),
  );

/** Writes texts as notes on records. A file does not tell when they were written, nor who wrote them. */
export const writeRowNotes = async (
  op: Operation,
  { source, run, zone }: ImportWork,
  notes: readonly { readonly text: string; readonly recordKey: number }[],
): Promise<void> => {
  const ownerKey = op.actor.user?.key ?? run.creator_key;
  const at = undatedAt(op.now, zone);
  const rows = await op.insertMany(
    'activity',
    notes.map(({ text, recordKey }) => ({
      id: newId(),
      type: 'note',
      subject: `Note from ${source}`,
      notes: text,
      owner_key: ownerKey,
      creator_key: ownerKey,
      created_at: op.now,
      primary_key: recordKey,
      topic: otherTopic('contact'),
      completed_at: at,
      completed_by_key: null,
      due_day: '',
      due_slot: 0,
    })),
  );
  await op.insertMany(
    'activity_record',
    rows.map(({ key, primary_key }) => ({
      activity_key: key,
      record_key: primary_key ?? 0,
      is_primary: 1,
    })),
  );
  for (const row of rows) op.record({ ...completedEntry(row, [row.primary_key ?? 0], at), by: null });
};
