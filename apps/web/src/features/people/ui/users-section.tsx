import { ROLE_LABELS, ROLES } from '@daybook/shared/people/role';
import type { User } from '@daybook/shared/people/user';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { allUsersQuery, changeUser } from '../people.queries.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { UserMenu } from './user-menu.tsx';

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

const RoleOf = ({ user }: { readonly user: User }) => {
  const done = useDone();
  const change = useMutation({
    mutationFn: (role: User['role']) => changeUser(user.id, { role, version: user.version }),
    meta: { affects: ['people', 'session'] },
    onSuccess: ({ user: { name, role }, operationId }) =>
      done(`${name} is ${ROLE_LABELS[role]} now.`, operationId),
  });
  return (
    <Select
      label={`Role of ${user.name}`}
      hideLabel
      options={ROLE_OPTIONS}
      value={change.isPending ? change.variables : user.role}
      onChange={(role) => change.mutate(role)}
    />
  );
};

const State = ({ user: { active, joined } }: { readonly user: User }) => {
  if (!active) return <Tag>Deactivated</Tag>;
  return joined ? null : <Tag tint="amber">Invited</Tag>;
};

const UserRow = ({ user, isMe }: { readonly user: User; readonly isMe: boolean }) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-2.5 first:border-t-0">
    <span className="flex min-w-56 flex-1 items-center gap-3">
      <Avatar name={user.name} size="md" />
      <span className="flex min-w-0 flex-col">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{user.name}</span>
          {isMe && <span className="text-sm text-ink-3">You</span>}
          <State user={user} />
        </span>
        <span className="truncate text-sm text-ink-2">{user.email}</span>
      </span>
    </span>
    <span className="w-32 max-sm:ml-11">
      {user.active ? <RoleOf user={user} /> : <span className="text-ink-2">{ROLE_LABELS[user.role]}</span>}
    </span>
    <UserMenu user={user} isMe={isMe} />
  </li>
);

const UserList = ({ users, meId }: { readonly users: readonly User[]; readonly meId: string }) => {
  const [withGone, setWithGone] = useState(false);
  const gone = users.filter(({ active }) => !active).length;
  const shown = users.filter(({ active }) => active || withGone);
  return (
    <>
      <ul className="flex flex-col">
        {shown.map((user) => (
          <UserRow key={user.id} user={user} isMe={user.id === meId} />
        ))}
      </ul>
      {gone > 0 && (
        <Checkbox checked={withGone} onChange={setWithGone} label={`Show deactivated users (${gone})`} />
      )}
    </>
  );
};

/** Who works here and what they may do. */
export const UsersSection = ({ meId }: { readonly meId: string }) => {
  const [inviting, setInviting] = useState(false);
  const { data: users, error, refetch, isFetching } = useQuery(allUsersQuery());
  return (
    <Section
      title="Users"
      lead="Viewers look. Reps add, and change what is theirs. Managers also change what their teams own. Admins also manage settings and users."
      actions={
        <Button variant="filled" icon={Plus} onClick={() => setInviting(true)}>
          Invite
        </Button>
      }
    >
      {users && <UserList users={users} meId={meId} />}
      {!users && error && (
        <ErrorState
          what="The users could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!users && !error && <SkeletonRows label="Reading the users" />}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Section>
  );
};
