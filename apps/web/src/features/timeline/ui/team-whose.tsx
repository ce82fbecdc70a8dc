import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchUsers, teamsQuery } from '../../../shared/people/users.queries.ts';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { namesOf, searchFor, useRecordItems, useUserItems } from '../people-items.ts';
import type { TeamTimeline } from '../use-team-timeline.ts';

const valuesOf = (items: readonly { readonly value: string }[]): readonly string[] =>
  items.map(({ value }) => value);

/** Whose timelines: people, teams and accounts; with none of them, everybody's. */
export const TeamWhose = ({
  address,
  filter,
  change,
  changeAddress,
}: Pick<TeamTimeline, 'address' | 'filter' | 'change' | 'changeAddress'>) => {
  const client = useQueryClient();
  const people = useMemo(() => searchUsers(client), [client]);
  const accounts = useMemo(() => searchFor(['account']), []);
  const { data } = useQuery(teamsQuery());
  const items = useMemo(() => (data ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
  const searchTeams = useMemo(() => searchIn(items), [items]);
  return (
    <fieldset aria-label="Whose timelines" className="flex flex-wrap gap-3 print:hidden">
      <div className="min-w-56 flex-1">
        <MultiCombobox
          label="People"
          placeholder="Everybody"
          search={people}
          value={useUserItems(filter.actors)}
          onChange={(chosen) => change({ actors: valuesOf(chosen) })}
        />
      </div>
      <div className="min-w-56 flex-1">
        <MultiCombobox
          label="Teams"
          placeholder="Any team"
          search={searchTeams}
          value={namesOf(address.teams, data && items, 'A team that is gone')}
          onChange={(chosen) => changeAddress({ teams: valuesOf(chosen) })}
        />
      </div>
      <div className="min-w-56 flex-1">
        <MultiCombobox
          label="Accounts"
          placeholder="Any account"
          search={accounts}
          value={useRecordItems(address.accounts)}
          onChange={(chosen) => changeAddress({ accounts: valuesOf(chosen) })}
        />
      </div>
    </fieldset>
  );
};
