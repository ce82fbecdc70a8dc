import { endOfDay, startOfDay } from '@daybook/shared/kernel/time';
import { connectedOutcomes, MEETING_TYPES } from '@daybook/shared/timeline/team-numbers.rules';
import type { RepNumbers, TeamNumbers } from '@daybook/shared/timeline/team-timeline';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { todayIn } from '../../platform/today-in.ts';
import { countForOwner } from '../activities/count-activities.store.ts';
import { findChoicesOf } from '../choices/choices.store.ts';
import { listUserRows } from '../people/people.store.ts';
import { daysOf } from './count-team-days.ts';
import { countWork, type WorkCount } from './team-counts.store.ts';
import { teamScopeOf } from './team-scope.ts';
import type { TeamCountQuery } from './timeline-query.ts';

type Person = Awaited<ReturnType<typeof listUserRows>>[number];

const numbersOf = (
  { id, name }: Person,
  work: readonly WorkCount[],
  connected: ReadonlySet<string>,
  late: number,
): RepNumbers => {
  const sum = (counts: (row: WorkCount) => boolean): number =>
    work.filter(counts).reduce((total, { n }) => total + n, 0);
  const isDone = ({ kind }: WorkCount) => kind !== 'activity.planned';
  const isMeeting = ({ type }: WorkCount) => (MEETING_TYPES as readonly string[]).includes(type);
  return {
    user: { id, name },
    planned: sum((row) => !isDone(row)),
    done: sum(isDone),
    late,
    calls: sum((row) => isDone(row) && row.type === 'call'),
    connected: sum((row) => isDone(row) && row.type === 'call' && connected.has(row.outcome ?? '')),
    emails: sum((row) => isDone(row) && row.type === 'email'),
    meetings: sum((row) => isDone(row) && isMeeting(row)),
  };
};

/** What each of some people planned and did within some days, and how much of theirs is late now. */
export const countTeamPeople = async (
  { db: { read }, clock }: Deps,
  user: CurrentUser,
  query: TeamCountQuery,
): Promise<TeamNumbers> => {
  allow({ kind: 'user', user }, 'team.read-work');
  daysOf(query);
  const { actors, accounts } = await teamScopeOf(read, query);
  const everybody = await listUserRows(read, { activeOnly: actors === undefined });
  const wanted = new Set(actors);
  const people = actors === undefined ? everybody : everybody.filter(({ key }) => wanted.has(key));
  const between = {
    start: startOfDay(query.from, user.zone),
    end: endOfDay(query.to, user.zone),
  };
  const keys = people.map(({ key }) => key);
  const work = Map.groupBy(await countWork(read, keys, accounts, between), ({ actor_key }) => actor_key);
  const outcomes = (await findChoicesOf(read, 'outcome', 'call')).map(({ code, failed }) => ({
    code,
    failed: failed === 1,
  }));
  const connected = new Set(connectedOutcomes(outcomes));
  const now = clock();
  const items: RepNumbers[] = [];
  for (const person of people) {
    const { overdue } = await countForOwner(
      read,
      { key: person.key, zone: person.zone, ...todayIn(person.zone, now) },
      now,
    );
    items.push(numbersOf(person, work.get(person.key) ?? [], connected, overdue));
  }
  return { items };
};
