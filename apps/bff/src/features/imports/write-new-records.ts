import type { AccountKind } from '@daybook/shared/accounts/account.fields';
import { parseLocalDate, startOfDay } from '@daybook/shared/kernel/time';
import { findStageIn } from '@daybook/shared/stages/stage.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { accountColumns } from '../accounts/account-columns.ts';
import { opportunityColumns } from '../opportunities/opportunity-columns.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import { sortKey } from '../records/write-record.store.ts';
import type { Companies } from './companies.ts';
import type { ImportWork } from './import-work.ts';
import type { PlannedThing } from './plan-things.ts';
import type { IncomingThing } from './thing-reader.ts';
import { writeImported } from './write-imported.ts';
import { writeRowNotes } from './write-notes.ts';
import { writeNewTags } from './write-tags.ts';

/** Who is to be responsible: whom the file names, or else whom the settings do. */
export const ownerOfThing = ({ owners, run }: ImportWork, { owner }: IncomingThing) =>
  owner ?? owners.byId(run.settings.ownerId ?? '');

/** The fields of an account that a row gives. */
export const accountInput = ({ values, name }: IncomingThing) => ({
  name: name.slice(0, 200),
  ...(values['kind'] && { kind: values['kind'] as AccountKind }),
  firstName: values['first_name'] ?? '',
  lastName: values['last_name'] ?? '',
  personalNumber: values['personal_number'] ?? '',
  fiscalNumber: values['fiscal_number'] ?? '',
  commercialNumber: values['commercial_number'] ?? '',
  website: values['website'] ?? '',
  email: values['email'] ?? '',
  phone: values['phone'] ?? '',
  address: values['address'] ?? '',
  country: values['country'] ?? '',
});

export const accountKeyOf = (companies: Companies, { row, links }: PlannedThing): number | null =>
  links.account ?? (row.values['account'] ? companies.keyOf(row.values['account'].slice(0, 200)) : null);

const headOf = (
  op: Operation,
  work: ImportWork,
  noun: 'account' | 'opportunity',
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

/** When a sale ended that is over: on the day it was to be closed, if that has been. */
const endOf = ({ now }: Operation, { values }: IncomingThing): number => {
  const day = parseLocalDate(values['expected_closing_on'] ?? '');
  return day === undefined ? now : Math.min(now, startOfDay(day, 'UTC'));
};

const insertDetails = async (
  op: Operation,
  { words: { stages } }: ImportWork,
  noun: 'account' | 'opportunity',
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
): Promise<void> => {
  if (noun === 'account') {
    const rows = keyed.map(({ planned, key }) => ({
      folded_name: '',
      ...accountColumns(accountInput(planned.row)),
      key,
    }));
    await op.insertMany('account', rows);
    return;
  }
  const isOver = (stage: string): boolean => findStageIn(stages, 'pipeline', stage)?.kind !== 'open';
  const rows = keyed.map(({ planned: { row, links }, key }) => ({
    ...opportunityColumns({
      value: row.money,
      stage: row.stage,
      expectedClosingOn: (row.values['expected_closing_on'] as never) ?? null,
    }),
    closed_at: isOver(row.stage) ? endOf(op, row) : null,
    contact_key: links.contacts[0] ?? null,
    key,
  }));
  await op.insertMany('opportunity', rows);
};

/** Adds accounts or opportunities, and tells their timelines. */
export const writeNewRecords = async (
  op: Operation,
  work: ImportWork,
  noun: 'account' | 'opportunity',
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

const writeTagsAndNotes = async (
  op: Operation,
  work: ImportWork,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
): Promise<void> => {
  const tagged = keyed.map(({ planned: { row }, key }) => ({
    id: String(key),
    before: null,
    values: { tags: row.tags },
  }));
  await writeNewTags(op, tagged, new Map(keyed.map(({ key }) => [String(key), key])));
  await writeRowNotes(
    op,
    work,
    keyed.flatMap(({ planned: { row }, key }) =>
      row.values['notes'] === undefined ? [] : [{ text: row.values['notes'], recordKey: key }],
    ),
  );
};
