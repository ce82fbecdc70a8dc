import { Refusal } from '@daybook/shared/kernel/refusal';
import { addDays, daysBetween, endOfDay, type LocalDate, startOfDay } from '@daybook/shared/kernel/time';
import type { Category } from '@daybook/shared/timeline/category';
import { MOST_DAYS, type TeamDays } from '@daybook/shared/timeline/team-timeline';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { countDays } from './team-counts.store.ts';
import { teamScopeOf } from './team-scope.ts';
import type { TeamCountQuery } from './timeline-query.ts';

/** The days asked for, first to last; more than can be counted are refused. */
export const daysOf = ({ from, to }: Pick<TeamCountQuery, 'from' | 'to'>): LocalDate[] => {
  const n = daysBetween(from, to) + 1;
  if (n >= 1 && n <= MOST_DAYS) return Array.from({ length: n }, (_, i) => addDays(from, i));
  throw new Refusal('request.invalid', {
    errors: [{ path: 'to', message: `Choose between 1 and ${MOST_DAYS} days.` }],
  });
};

const nothing = (): Record<Category, number> => ({
  calls: 0,
  emails: 0,
  notes: 0,
  activities: 0,
  files: 0,
  updates: 0,
});

/** How much some people, teams or accounts did on each day, by category. */
export const countTeamDays = async (
  { db: { read } }: Deps,
  user: CurrentUser,
  query: TeamCountQuery,
): Promise<TeamDays> => {
  allow({ kind: 'user', user }, 'team.read-work');
  const days = daysOf(query);
  const bounds = days.map((day) => ({ start: startOfDay(day, user.zone), end: endOfDay(day, user.zone) }));
  const counted = await countDays(read, await teamScopeOf(read, query), bounds);
  const counts = days.map(nothing);
  for (const { i, category, n } of counted) {
    const ofDay = counts[i];
    if (ofDay !== undefined) ofDay[category as Category] = n;
  }
  return { days: days.map((day, i) => ({ day, counts: counts[i] ?? nothing() })) };
};
