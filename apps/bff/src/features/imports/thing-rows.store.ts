import type { Selectable } from 'kysely';
import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { AccountTable, OpportunityTable, RecordTable } from '../../platform/db/record-tables.ts';

export interface ThingRows {
  readonly heads: ReadonlyMap<number, Selectable<RecordTable>>;
  readonly accounts: ReadonlyMap<number, Selectable<AccountTable>>;
  readonly opportunities: ReadonlyMap<number, Selectable<OpportunityTable>>;
}

const byKey = <T extends { readonly key: number }>(rows: readonly T[]): ReadonlyMap<number, T> =>
  new Map(rows.map((row) => [row.key, row]));

/** The rows of accounts or opportunities, to be changed. */
export const findThingRows = async (
  db: Reader,
  noun: 'account' | 'opportunity',
  keys: readonly number[],
): Promise<ThingRows> => {
  if (keys.length === 0) return { heads: new Map(), accounts: new Map(), opportunities: new Map() };
  const some = padded(keys);
  const heads = byKey(await db.selectFrom('record').selectAll().where('key', 'in', some).execute());
  return noun === 'account'
    ? {
        heads,
        accounts: byKey(await db.selectFrom('account').selectAll().where('key', 'in', some).execute()),
        opportunities: new Map(),
      }
    : {
        heads,
        accounts: new Map(),
        opportunities: byKey(
          await db.selectFrom('opportunity').selectAll().where('key', 'in', some).execute(),
        ),
      };
};
