import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { RecordHead } from '@daybook/shared/records/record';
import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { OpportunityTable } from '../../platform/db/record-tables.ts';

export type OpportunityEntity = Selectable<OpportunityTable>;

/** What an opportunity has beside the head that every record has. */
export type OpportunityDetails = Omit<Opportunity, keyof RecordHead | 'name'>;

export const findOpportunityRow = (db: Reader, key: number): Promise<OpportunityEntity> =>
  db.selectFrom('opportunity').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const selectDetails = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('opportunity')
    .leftJoin('record as contact', 'contact.key', 'opportunity.contact_key')
    .select([
      'opportunity.key',
      'opportunity.value_minor',
      'opportunity.currency',
      'opportunity.stage',
      'opportunity.lost_reason',
      'opportunity.closed_at',
      'opportunity.expected_closing_on',
      'contact.id as contact_id',
      'contact.title as contact_title',
    ])
    .where('opportunity.key', 'in', keys)
    .execute();

/** The details of opportunities, by key. */
export const findOpportunityDetails = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, OpportunityDetails>> => {
  if (keys.length === 0) return new Map();
  const rows = await selectDetails(db, keys);
  return new Map(
    rows.map(({ key, value_minor, currency, contact_id, contact_title, ...row }) => [
      key,
      {
        value: value_minor === null || currency === null ? null : { minor: value_minor, currency },
        stage: row.stage,
        lostReason: row.lost_reason,
        closedAt: row.closed_at === null ? null : toInstant(row.closed_at),
        expectedClosingOn: row.expected_closing_on as LocalDate | null,
        contact:
          contact_id === null || contact_title === null
            ? null
            : { id: contact_id, type: 'contact', title: contact_title },
      },
    ]),
  );
};
