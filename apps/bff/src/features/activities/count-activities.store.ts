import { SOMEDAY } from '@daybook/shared/kernel/time';
import { type RawBuilder, sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { OwnerDay } from './list-scope.ts';

const countIf = (condition: RawBuilder<boolean>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

const countOpen = hotRead((db, owner: number, today: string, now: number) =>
  db
    .selectFrom('activity')
    .select([
      countIf(sql`due_day < ${today} and snoozed_until <= ${now}`).as('overdue'),
      countIf(sql`due_day = ${today} and snoozed_until <= ${now}`).as('today'),
      countIf(sql`due_day > ${today} and due_day < ${sql.lit(SOMEDAY)} and snoozed_until <= ${now}`).as(
        'upcoming',
      ),
      countIf(sql`due_day = ${sql.lit(SOMEDAY)} and snoozed_until <= ${now}`).as('someday'),
      countIf(sql`snoozed_until > ${now}`).as('snoozed'),
      sql<number | null>`min(case when snoozed_until > ${now} then snoozed_until end)`.as('nextWake'),
      sql<number>`count(*)`.as('open'),
    ])
    .where('owner_key', '=', owner)
    .where(sql<boolean>`status = 'open'`),
);

const countDone = hotRead((db, owner: number, start: number, end: number) =>
  db
    .selectFrom('activity')
    .select(sql<number>`count(*)`.as('n'))
    .where('owner_key', '=', owner)
    .where('completed_at', '>=', start)
    .where('completed_at', '<', end)
    .where(sql<boolean>`status = 'done'`),
);

export interface OwnerCounts {
  readonly overdue: number;
  readonly today: number;
  readonly upcoming: number;
  readonly someday: number;
  readonly snoozed: number;
  readonly open: number;
  readonly doneToday: number;
  readonly nextWake: number | null;
}

/** The counts of one owner: one pass over the index of their open activities, and one range of today's done ones. */
export const countForOwner = async (
  db: Reader,
  { key, today, start, end }: OwnerDay,
  now: number,
): Promise<OwnerCounts> => {
  const [open] = (await countOpen(db, key, today, now)).rows;
  const [done] = (await countDone(db, key, start, end)).rows;
  if (open === undefined || done === undefined) throw new Error('A count came back empty.');
  return { ...open, doneToday: done.n };
};
