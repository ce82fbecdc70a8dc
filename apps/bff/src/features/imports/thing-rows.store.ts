import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import type { Selectable } from 'kysely';
import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignTable, ContractTable, DealTable } from '../../platform/db/plain-tables.ts';
import type { AccountTable, OpportunityTable, RecordTable } from '../../platform/db/record-tables.ts';

export interface ThingRows {
  readonly heads: ReadonlyMap<number, Selectable<RecordTable>>;
  readonly accounts: ReadonlyMap<number, Selectable<AccountTable>>;
  readonly opportunities: ReadonlyMap<number, Selectable<OpportunityTable>>;
  readonly plain: ReadonlyMap<number, Selectable<DealTable | CampaignTable | ContractTable>>;
}

const byKey = <T extends { readonly key: number }>(rows: readonly T[]): ReadonlyMap<number, T> =>
  new Map(rows.map((row) => [row.key, row]));

const NONE: ThingRows = { heads: new Map(), accounts: new Map(), opportunities: new Map(), plain: new Map() };

/** The rows of records, to be changed. */
export const findThingRows = async (
  db: Reader,
  noun: RecordNoun,
  keys: readonly number[],
): Promise<ThingRows> => {
  if (keys.length === 0) return NONE;
  const some = padded(keys);
  const heads = byKey(await db.selectFrom('record').selectAll().where('key', 'in', some).execute());
  const own = { ...NONE, heads };
  if (isPlainType(noun))
    return { ...own, plain: byKey(await db.selectFrom(noun).selectAll().where('key', 'in', some).execute()) };
  return noun === 'account'
    ? {
        ...own,
        accounts: byKey(await db.selectFrom('account').selectAll().where('key', 'in', some).execute()),
      }
    : {
        ...own,
        opportunities: byKey(
          await db.selectFrom('opportunity').selectAll().where('key', 'in', some).execute(),
        ),
      };
};
