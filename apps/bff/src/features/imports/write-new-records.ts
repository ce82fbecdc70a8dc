import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import { v7 as newId } from 'uuid';
import type { HeldBy } from '../../platform/fields/custom-values.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import { sortKey } from '../records/write-record.store.ts';
import type { Companies } from './companies.ts';
import type { ImportWork } from './import-work.ts';
import type { PlannedThing } from './plan-things.ts';
import type { IncomingThing } from './thing-reader.ts';
import { accountKeyOf, insertDetails } from './write-details.ts';
import { writeImported } from './write-imported.ts';
import { writeRowNotes } from './write-notes.ts';
import { writeNewTags } from './write-tags.ts';

/** Who is to be responsible: whom the file names, or else whom the settings do. */
export const ownerOfThing = ({ owners, run }: ImportWork, { owner }: IncomingThing) =>
  owner ?? owners.byId(run.settings.ownerId ?? '');

const headOf = (
  op: Operation,
  work: ImportWork,
  noun: RecordNoun,
  companies: Companies,
  planned: PlannedThing,
) => {
  const { row } = planned;
  const title = row.name.slice(0, 200);
  return {
    id: row.ownId ?? newId(),
    type: noun,
    title,
    sort_title: sortKey(title),
    owner_key: ownerOfThing(work, row)?.key ?? null,
    account_key: noun === 'account' ? null : accountKeyOf(companies, planned),
    creator_key: op.actor.user?.key ?? null,
    created_at: op.now,
  };
};

/** Adds records, and tells their timelines. */
export const writeNewRecords = async (
  op: Operation,
  work: ImportWork,
  noun: RecordNoun,
  companies: Companies,
  things: readonly PlannedThing[],
): Promise<void> => {
  const heads = await op.insertMany(
    'record',
    things.map((planned) => headOf(op, work, noun, companies, planned)),
  );
  const keyed = things.map((planned, i) => ({ planned, key: heads[i]?.key ?? 0 }));
  await insertDetails(op, work, noun, keyed);
  await writeImported(op, noun, keyed);
  await fillValues(op, noun, newValues(keyed));
  await writeTagsAndNotes(op, work, keyed);
  for (const [i, { id, key, title }] of heads.entries()) {
    const planned = things[i];
    if (planned === undefined) continue;
    const owner = ownerOfThing(work, planned.row)?.name ?? null;
    op.record({ payload: { kind: 'record.created', title, owner, source: work.source }, records: [key] });
    const [contact] = planned.links.contacts;
    if (noun === 'opportunity' && contact !== undefined)
      op.record({ payload: { kind: 'opportunity.linked', title, opportunityId: id }, records: [contact] });
  }
};

/** What the file says of new ones in fields of the workspace's own. */
export const newValues = (keyed: readonly { readonly planned: PlannedThing; readonly key: number }[]) =>
  keyed.map(({ planned: { row }, key }) => ({ key, custom: row.custom, isNew: true }));

/** Gives new ones the tags of their rows. */
export const tagNew = (
  op: Operation,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
  by: HeldBy,
): Promise<void> => {
  const tagged = keyed.map(({ planned: { row }, key }) => ({
    id: String(key),
    before: null,
    values: { tags: row.tags },
  }));
  return writeNewTags(op, tagged, new Map(keyed.map(({ key }) => [String(key), key])), by);
};

const writeTagsAndNotes = async (
  op: Operation,
  work: ImportWork,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
): Promise<void> => {
  await tagNew(op, keyed, 'record_key');
  await writeRowNotes(
    op,
    work,
    keyed.flatMap(({ planned: { row }, key }) =>
      row.values['notes'] === undefined ? [] : [{ text: row.values['notes'], recordKey: key }],
    ),
  );
};
