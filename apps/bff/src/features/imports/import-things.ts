import type { ImportCounts } from '@daybook/shared/imports/import';
import { bringsAccount, isRecordNoun, type ThingNoun } from '@daybook/shared/imports/import-noun';
import type { Operation } from '../../platform/operation/operation.ts';
import { type Companies, findOrMakeAccounts } from './companies.ts';
import { completeThings } from './complete-things.ts';
import type { ImportWork } from './import-work.ts';
import { type PlannedThing, planThings } from './plan-things.ts';
import { insertRejects, insertUnread } from './rejects.store.ts';
import type { IncomingThing } from './thing-reader.ts';
import { writeNewActivities } from './write-new-activities.ts';
import { writeNewRecords } from './write-new-records.ts';

const NO_COMPANIES: Companies = { keyOf: () => null, made: 0 };

/** What is sold brings its account along, as people do; activities are about what is here. */
const makeAccounts = (
  op: Operation,
  work: ImportWork,
  noun: ThingNoun,
  things: readonly PlannedThing[],
): Promise<Companies> => {
  const wanted = things.filter(({ row, links }) => links.account === null && Boolean(row.values['account']));
  if (!bringsAccount(noun) || wanted.length === 0) return Promise.resolve(NO_COMPANIES);
  return findOrMakeAccounts(
    op,
    work.naming,
    work.source,
    wanted.map(({ row }) => {
      const owner = row.owner ?? work.owners.byId(work.run.settings.ownerId ?? '');
      return {
        name: (row.values['account'] ?? '').slice(0, 200),
        ownerKey: owner?.key ?? null,
        owner: owner?.name ?? null,
      };
    }),
  );
};

/** Writes what some rows say of records or activities, and answers how many became what. */
export const importThings = async (
  op: Operation,
  work: ImportWork,
  noun: ThingNoun,
  rows: readonly IncomingThing[],
): Promise<ImportCounts> => {
  const plan = await planThings(op.db, work, noun, rows);
  const companies = await makeAccounts(op, work, noun, plan.things);
  const fresh = plan.things.filter(({ key }) => key === null);
  if (isRecordNoun(noun)) await writeNewRecords(op, work, noun, companies, fresh);
  else await writeNewActivities(op, work, noun, fresh);
  const there = plan.things.filter(({ key }) => key !== null);
  const completed = await completeThings(op, work, noun, companies, there);
  await insertRejects(op, work.run.key, plan.rejects);
  await insertUnread(op, work.run.key, plan.unread);
  return {
    rows: rows.length,
    created: fresh.length,
    completed,
    unchanged: there.length - completed + plan.repeated,
    rejected: plan.rejects.length,
    accountsCreated: companies.made,
    unread: plan.unread.length,
  };
};
