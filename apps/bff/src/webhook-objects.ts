import type { RecordType } from '@daybook/shared/records/record-type';
import { readAccounts } from './features/accounts/read-accounts.ts';
import { toActivity } from './features/activities/activity-dto.ts';
import { findActivityDetailsByKeys } from './features/activities/read-activities.store.ts';
import { readBeside } from './features/activities/read-beside.ts';
import { readContacts } from './features/contacts/read-contacts.ts';
import { readOpportunities } from './features/opportunities/read-opportunities.ts';
import { readPlainRecords } from './features/records/read-plain-records.ts';
import { findMergedOrNot } from './features/records/records.store.ts';
import type { EventObject, EventReaders } from './features/webhooks/event-object.ts';
import type { Reader } from './platform/db/open.ts';

const READ: Readonly<
  Record<RecordType, (db: Reader, keys: readonly number[]) => Promise<{ readonly id: string }[]>>
> = {
  account: readAccounts,
  contact: readContacts,
  opportunity: readOpportunities,
  deal: (db, keys) => readPlainRecords(db, 'deal', keys),
  campaign: (db, keys) => readPlainRecords(db, 'campaign', keys),
  contract: (db, keys) => readPlainRecords(db, 'contract', keys),
};

/** Records as they are now, by key; those that are gone are missing. */
const readRecordObjects = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, EventObject>> => {
  const objects = new Map<number, EventObject>();
  const byType = Map.groupBy(await findMergedOrNot(db, keys), ({ type }) => type);
  for (const [type, rows] of byType) {
    const read = await READ[type](
      db,
      rows.map(({ isNow }) => isNow.key),
    );
    const byId = new Map(read.map((object) => [object.id, object]));
    for (const { key, id, isNow } of rows) {
      const object = byId.get(isNow.id);
      if (object !== undefined) objects.set(key, { noun: type, id, object });
    }
  }
  return objects;
};

/** Activities as they are now, by key. */
const readActivityObjects = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, EventObject>> => {
  const rows = await findActivityDetailsByKeys(db, keys);
  const objects = new Map<number, EventObject>();
  for (const row of rows)
    objects.set(row.key, {
      noun: 'activity',
      id: row.id,
      object: toActivity(row, await readBeside(db, row)),
    });
  return objects;
};

/** How the things that webhooks tell of are read, each by its own feature. */
export const webhookObjects: EventReaders = { record: readRecordObjects, activity: readActivityObjects };
