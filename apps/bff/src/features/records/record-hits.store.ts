import type { RecordHit } from '@daybook/shared/records/record-list';
import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import { hotReadIn } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

const selectHits = hotReadIn((db, keys) =>
  db
    .selectFrom('record')
    .leftJoin('record as above', 'above.key', 'record.account_key')
    .leftJoin('contact', 'contact.key', 'record.key')
    .leftJoin('account', 'account.key', 'record.key')
    .leftJoin('opportunity', 'opportunity.key', 'record.key')
    .leftJoin('stage', (join) =>
      join.onRef('stage.code', '=', 'opportunity.stage').on('stage.list', '=', 'pipeline'),
    )
    .select([
      'record.key',
      'record.id',
      'record.type',
      'record.title',
      'record.sort_title',
      'record.state',
      'record.owner_key',
      'record.last_activity_at',
      'above.id as account_id',
      'above.title as account_title',
      'contact.job_title',
      'account.website',
      'account.country',
      'stage.label as stage',
    ])
    .where('record.key', 'in', keys),
);

export type HitRow = Awaited<ReturnType<typeof selectHits>>[number];

const detailOf = ({ job_title, website, country, stage }: HitRow): string =>
  [job_title, website, country, stage].find((text) => text !== null && text !== '') ?? '';

/** A record found, as the contract has it. */
export const toHit = (row: HitRow): RecordHit => ({
  id: row.id,
  type: row.type as RecordType,
  title: row.title,
  state: row.state as RecordState,
  detail: detailOf(row),
  account:
    row.account_id === null || row.account_title === null
      ? null
      : { id: row.account_id, type: 'account', title: row.account_title },
});

/** What is shown of records found, by key. */
export const findHits = async (db: Reader, keys: readonly number[]): Promise<ReadonlyMap<number, HitRow>> =>
  new Map((await selectHits(db, keys)).map((row) => [row.key, row]));
