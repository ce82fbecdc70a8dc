import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignTable } from '../../platform/db/plain-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';

type CampaignEntity = Selectable<CampaignTable>;

/** What in a campaign points at another record. */
const POINTERS = [
  'customer_contact_key',
  'agent_key',
  'agent_contact_key',
  'agency_key',
  'agency_contact_key',
  'deal_key',
] as const;

/** Campaigns that point at any of these records. */
export const findCampaignsAt = (
  db: Reader,
  keys: readonly number[],
  limit: number,
): Promise<CampaignEntity[]> =>
  db
    .selectFrom('campaign')
    .selectAll()
    .where((eb) => eb.or(POINTERS.map((column) => eb(column, 'in', keys))))
    .limit(limit)
    .execute();

/** The campaign goes on without them. */
export const letGo = async (op: Operation, row: CampaignEntity, keys: readonly number[]): Promise<void> => {
  const gone = POINTERS.filter((column) => keys.includes(row[column] ?? 0));
  await op.update('campaign', row, Object.fromEntries(gone.map((column) => [column, null])));
};
