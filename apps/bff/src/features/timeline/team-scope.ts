import type { Reader } from '../../platform/db/open.ts';
import { findTeamUsers, findUsersByIds } from '../people/people.store.ts';
import { findTeamById } from '../people/teams.store.ts';
import { findFamily, findRecordsByIds } from '../records/records.store.ts';
import type { EntrySet } from './entry-sets.store.ts';
import { allThere, byId } from './gone.ts';

interface Whose {
  readonly actor?: readonly string[] | undefined;
  readonly team?: readonly string[] | undefined;
  readonly account?: readonly string[] | undefined;
}

export interface TeamScope {
  /** Users whose entries are meant; undefined for everybody. */
  readonly actors: readonly number[] | undefined;
  /** Accounts on which they are to be; undefined for anywhere. */
  readonly accounts: readonly number[] | undefined;
}

/** The people, teams and accounts asked for, looked up. */
export const teamScopeOf = async (
  db: Reader,
  { actor = [], team = [], account = [] }: Whose,
): Promise<TeamScope> => {
  const users = allThere('actor', actor, byId(await findUsersByIds(db, actor)));
  const known = await Promise.all(team.map((id) => findTeamById(db, id)));
  allThere('team', team, byId(known.filter((one) => one !== undefined)));
  const mates = await Promise.all(team.map((id) => findTeamUsers(db, id)));
  const accounts = allThere('account', account, byId(await findRecordsByIds(db, account)));
  const keys = [...new Set([...users, ...mates.flat()].map(({ key }) => key))];
  return {
    actors: actor.length + team.length === 0 ? undefined : keys,
    accounts:
      account.length === 0
        ? undefined
        : await findFamily(
            db,
            accounts.map(({ key }) => key),
          ),
  };
};

/** The entries of a scope, as sets that an entry has to be in. */
export const setsOfScope = ({ actors, accounts }: TeamScope): EntrySet[] => {
  const sets: EntrySet[] = [];
  if (accounts !== undefined) sets.push({ kind: 'on', records: accounts, rollUp: true });
  if (actors !== undefined) sets.push({ kind: 'by', actors });
  return sets.length === 0 ? [{ kind: 'all' }] : sets;
};
