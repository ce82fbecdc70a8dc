import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { narrowedTo } from '../../platform/filters/narrowed-to.ts';
import { type DayIn, todayIn } from '../../platform/today-in.ts';
import { findActiveUsers, findTeamUsers, findUserById } from '../people/people.store.ts';
import { findTeamById } from '../people/teams.store.ts';

/** An owner whose list is read, with the day it is where that owner works. */
export interface OwnerDay extends DayIn {
  readonly key: number;
  readonly zone: string;
}

type Person = { readonly key: number; readonly zone: string };

const withDay = ({ key, zone }: Person, now: number): OwnerDay => ({ key, zone, ...todayIn(zone, now) });

/** The owners that a list is about: oneself, a colleague, a team or everybody. */
export const ownersOf = async (
  deps: Deps,
  user: CurrentUser,
  { owner = 'me', team }: { owner?: string | undefined; team?: string | undefined },
): Promise<readonly OwnerDay[]> => {
  const now = deps.clock();
  const people = async (): Promise<readonly Person[]> => {
    if (team !== undefined) {
      narrowedTo(await findTeamById(deps.db.read, team), 'team');
      return findTeamUsers(deps.db.read, team);
    }
    if (owner === 'all') return findActiveUsers(deps.db.read);
    if (owner === 'me' || owner === user.id) return [user];
    return [narrowedTo(await findUserById(deps.db.read, owner), 'owner')];
  };
  return (await people()).map((person) => withDay(person, now));
};
