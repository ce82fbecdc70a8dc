import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { TeamScope } from './team-scope.ts';

/** A day with its bounds: `start` belongs to it, `end` does not. */
export interface DayBounds {
  readonly start: number;
  readonly end: number;
}

const inList = (keys: readonly number[]) => sql.join(keys.length === 0 ? [-1] : keys);

/** "Withdrawn" and "fold" are written out: partial indexes need it. */
const STANDING = sql`entry.withdrawn = 0 and entry.fold_key is null`;

const withDays = (days: readonly DayBounds[]) =>
  sql`with days(i, lo, hi) as (values ${sql.join(
    days.map(
      ({ start, end }, i) => sql`(cast(${i} as bigint), cast(${start} as bigint), cast(${end} as bigint))`,
    ),
  )})`;

const countQuery = ({ actors, accounts }: TeamScope, days: readonly DayBounds[]) => {
  if (accounts === undefined)
    return sql<DayCount>`${withDays(days)}
      select days.i, entry.category, count(*) as n from days join timeline_entry entry
        on ${STANDING} and entry.happened_at >= days.lo and entry.happened_at < days.hi
        ${actors === undefined ? sql`` : sql`and entry.actor_key in (${inList(actors)})`}
      group by days.i, entry.category`;
  const byActors =
    actors === undefined
      ? sql``
      : sql`join timeline_entry entry on entry.key = link.entry_key and entry.actor_key in (${inList(actors)})`;
  return sql<DayCount>`${withDays(days)}
    select days.i, link.category, count(distinct link.entry_key) as n from days join timeline_link link
      on link.withdrawn = 0 and link.record_key in (${inList(accounts)})
        and link.happened_at >= days.lo and link.happened_at < days.hi
      ${byActors}
    group by days.i, link.category`;
};

export interface DayCount {
  readonly i: number;
  readonly category: string;
  readonly n: number;
}

/** How many entries of each category there were on each day: a range of an index a day, and person or account. */
export const countDays = async (
  db: Reader,
  scope: TeamScope,
  days: readonly DayBounds[],
): Promise<readonly DayCount[]> => (await countQuery(scope, days).execute(db)).rows;

export interface WorkCount {
  readonly actor_key: number;
  readonly kind: string;
  readonly type: string;
  readonly outcome: string | null;
  readonly n: number;
}

/** What was planned and done by some people between two moments, by type and outcome. */
const workQuery = (
  actors: readonly number[],
  accounts: readonly number[] | undefined,
  { start, end }: DayBounds,
) => sql<WorkCount>`
  select entry.actor_key, entry.kind, activity.type, activity.outcome, count(*) as n
  from timeline_entry entry join activity on activity.key = entry.activity_key
  where ${STANDING} and entry.actor_key in (${inList(actors)})
    and entry.happened_at >= ${start} and entry.happened_at < ${end}
    and entry.category in ('calls', 'emails', 'notes', 'activities')
    and entry.kind in ('activity.planned', 'activity.completed', 'note.added')
    ${
      accounts === undefined
        ? sql``
        : sql`and exists (select 1 from timeline_link link where link.entry_key = entry.key
            and link.record_key in (${inList(accounts)}) and +link.withdrawn = 0)`
    }
  group by entry.actor_key, entry.kind, activity.type, activity.outcome`;

export const countWork = async (
  db: Reader,
  actors: readonly number[],
  accounts: readonly number[] | undefined,
  between: DayBounds,
): Promise<readonly WorkCount[]> => (await workQuery(actors, accounts, between).execute(db)).rows;

/** The statements behind the numbers, for the test of their plans. */
export const explainTeamCounts = (db: Reader, scope: TeamScope, days: readonly DayBounds[]) => [
  countQuery(scope, days).compile(db),
  workQuery(scope.actors ?? [1], scope.accounts, days[0] ?? { start: 0, end: 0 }).compile(db),
];
