import type { Team } from '@daybook/shared/people/team';
import type { User } from '@daybook/shared/people/user';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MoreHorizontal, Pencil, Plus, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { teamsQuery } from '../../../shared/people/users.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { allUsersQuery, deleteTeam } from '../people.queries.ts';
import { TeamDialog } from './team-dialog.tsx';

const namesOf = (team: Team, users: readonly User[]): string =>
  users
    .filter(({ id }) => team.memberIds.includes(id))
    .map(({ name }) => name)
    .join(', ');

const TeamRow = ({ team, users }: { readonly team: Team; readonly users: readonly User[] }) => {
  const [editing, setEditing] = useState(false);
  const done = useDone();
  const remove = useMutation({
    mutationFn: () => deleteTeam(team.id),
    meta: { affects: ['people', 'session', 'operations'] },
    onSuccess: ({ operationId }) => done(`The team ${team.name} is deleted.`, operationId),
  });
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="font-medium">{team.name}</span>
        <span className="text-sm text-ink-2">{namesOf(team, users) || 'Nobody yet'}</span>
      </div>
      <IconMenu
        icon={MoreHorizontal}
        label={`More for ${team.name}`}
        items={[
          { label: 'Edit', icon: Pencil, onSelect: () => setEditing(true) },
          null,
          { label: 'Delete', icon: Trash2, danger: true, onSelect: () => remove.mutate() },
        ]}
      />
      <TeamDialog team={team} users={users} open={editing} onClose={() => setEditing(false)} />
    </li>
  );
};

/** Who works with whom. */
export const TeamsSection = () => {
  const [adding, setAdding] = useState(false);
  const { data: teams, error, refetch, isFetching } = useQuery(teamsQuery());
  const { data: users = [] } = useQuery(allUsersQuery());
  const add = (
    <Button variant="filled" icon={Plus} onClick={() => setAdding(true)}>
      New team
    </Button>
  );
  return (
    <Section
      title="Teams"
      lead="A manager may change what the members of their teams own."
      actions={teams && teams.length > 0 && add}
    >
      {teams && teams.length > 0 && (
        <ul className="flex flex-col">
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} users={users} />
          ))}
        </ul>
      )}
      {teams?.length === 0 && (
        <EmptyState icon={Users} action={add}>
          Teams go here: people who work together, with the manager who looks after them.
        </EmptyState>
      )}
      {!teams && error && (
        <ErrorState
          what="The teams could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!teams && !error && <SkeletonRows label="Reading the teams" rows={3} />}
      <TeamDialog team={null} users={users} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
};
