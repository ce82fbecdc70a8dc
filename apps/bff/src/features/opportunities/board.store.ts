import type { Money } from '@daybook/shared/kernel/money';
import { FIRST_CLOSED_RANK } from '@daybook/shared/stages/stage.rules';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

export interface Sum {
  readonly stage: string;
  readonly count: number;
  readonly sum: Money | null;
}

/** Not by the column itself: SQLite would go through all there ever were, in the order of the index by stage. */
const STAGE = sql<string>`(opportunity.stage || '')`;

const sumsOf = (db: Reader, conditions: Expression<SqlBool>) =>
  db
    .selectFrom('record')
    .innerJoin('opportunity', 'opportunity.key', 'record.key')
    .select(({ fn }) => [
      STAGE.as('stage'),
      'opportunity.currency',
      fn.countAll<number>().as('n'),
      fn.sum<number | string | null>('opportunity.value_minor').as('sum'),
    ])
    .where(conditions)
    .groupBy([STAGE, 'opportunity.currency']);

type Row = Awaited<ReturnType<ReturnType<typeof sumsOf>['execute']>>[number];

const toSum = ({ stage, currency, n, sum }: Row): Sum => ({
  stage,
  count: n,
  sum: currency === null || sum === null ? null : { minor: Number(sum), currency },
});

/** What open sales are worth by stage and currency: as many as there are open. */
export const openSums = (db: Reader, conditions: Expression<SqlBool>) =>
  // Written out, so that the index of open ones is used.
  sumsOf(db, conditions).where(sql<boolean>`opportunity.stage_rank < ${sql.lit(FIRST_CLOSED_RANK)}`);

/** The same of those in these stages that ended since then. */
export const closedSums = (
  db: Reader,
  conditions: Expression<SqlBool>,
  stages: readonly string[],
  since: number,
) =>
  sumsOf(db, conditions).where('opportunity.stage', 'in', stages).where('opportunity.closed_at', '>=', since);

export const runSums = async (query: ReturnType<typeof sumsOf>): Promise<Sum[]> =>
  (await query.execute()).map(toSum);
