import { fileNameKey } from '@daybook/shared/files/file-name.rules';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { indexWords, removeWords } from '../../platform/search/search.store.ts';
import { attachmentWords } from './attachment-words.store.ts';
import type { AttachmentEntity } from './attachments.store.ts';
import { findAccountOver, markNewest } from './record-files.store.ts';

const wordsChanged = ({ before, after }: Touched<'attachment'>): boolean =>
  after !== null && (before?.name !== after.name || before.trashed_at !== after.trashed_at);

/** The names on records whose newest version may be another one now. */
const namesOf = (touched: readonly Touched<'attachment'>[]) => {
  const names = new Map<string, { recordKey: number; nameKey: string }>();
  const note = (row: AttachmentEntity | null) => {
    if (row === null || row.record_key === null) return;
    const { record_key: recordKey, name_key: nameKey } = row;
    names.set(`${recordKey} ${nameKey}`, { recordKey, nameKey });
  };
  for (const { before, after } of touched) {
    note(before);
    note(after);
  }
  return names.values();
};

export const attachmentSpec: TableSpec<'attachment'> = {
  label: (row) => (row.record_key === null ? `the attachment “${row.name}”` : `the file “${row.name}”`),
  derived: ['name_key', 'newest', 'account_key'],
  // An insert has no columns but those given yet.
  derive: async ({ record_key = null, name = '' }: Partial<AttachmentEntity>, db) => ({
    name_key: record_key === null ? '' : fileNameKey(name),
    account_key: record_key === null ? null : await findAccountOver(db, record_key),
  }),
  refersTo: { activity_key: 'activity', record_key: 'record', creator_key: 'users' },
  // A later one must not stand in the way of a change of the activity or record itself.
  aspect: (row) => row.id,
  partOf: (row) =>
    row.record_key === null || row.record_key === undefined
      ? ['activity', row.activity_key ?? 0]
      : ['record', row.record_key],
  settle: async (op, touched) => {
    for (const name of namesOf(touched)) await markNewest(op.db, name);
    await removeWords(
      op,
      'attachment',
      touched.filter(({ after }) => after === null).map(({ key }) => key),
    );
    const fresh = touched.filter(wordsChanged).flatMap(({ after }) => after ?? []);
    await indexWords(op, 'attachment', fresh.map(attachmentWords));
  },
};
