import type { ImportCounts } from '@daybook/shared/imports/import';
import { breathe } from '../../platform/operation/long-operation.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { type Companies, findOrMakeAccounts } from './companies.ts';
import { findPeople } from './find-people.ts';
import { type ImportWork, ownerOf } from './import-work.ts';
import type { Incoming } from './person-reader.ts';
import { type Plan, planPeople } from './plan-people.ts';
import { insertRejects, insertUnread, unreadOf } from './rejects.store.ts';
import { writePeople } from './write-people.ts';

/** Writes what some rows say, and answers how many became what. Looked up and decided in here, so that it can run again. */
export const importChunk = async (
  op: Operation,
  work: ImportWork,
  rows: readonly Incoming[],
): Promise<ImportCounts> => {
  const plan = planPeople(rows, await findPeople(op.db, rows));
  const companies = await findOrMakeAccounts(op, work.naming, work.source, companiesOf(work, plan));
  await breathe();
  await writePeople(op, work, companies, plan.people);
  await insertRejects(op, work.run.key, plan.rejects);
  await insertUnread(op, work.run.key, unreadOf(plan.rows.map(({ row }) => row)));
  return countsOf(plan, companies);
};

const companiesOf = (work: ImportWork, { people }: Plan) =>
  people
    .filter(({ before, values }) => (before?.account ?? null) === null && Boolean(values.account))
    .map((person) => {
      const owner = ownerOf(work, person);
      return {
        name: person.values.account ?? '',
        ownerKey: owner?.key ?? null,
        owner: owner?.name ?? null,
      };
    });

const countsOf = ({ rows, rejects }: Plan, { made }: Companies): ImportCounts => {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: rows.length + rejects.length,
    created: count('created'),
    completed: count('completed'),
    unchanged: count('unchanged'),
    rejected: rejects.length,
    accountsCreated: made,
    unread: rows.reduce((sum, { row }) => sum + row.unread.length, 0),
  };
};

/** Both together. */
export const addCounts = (one: ImportCounts, other: ImportCounts): ImportCounts => ({
  rows: one.rows + other.rows,
  created: one.created + other.created,
  completed: one.completed + other.completed,
  unchanged: one.unchanged + other.unchanged,
  rejected: one.rejected + other.rejected,
  accountsCreated: one.accountsCreated + other.accountsCreated,
  unread: one.unread + other.unread,
});
