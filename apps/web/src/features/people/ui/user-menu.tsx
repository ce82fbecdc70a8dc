import type { User } from '@daybook/shared/people/user';
import { useMutation } from '@tanstack/react-query';
import { KeyRound, MoreHorizontal, Pencil, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { makeResetLink, reactivateUser } from '../people.queries.ts';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { EditUserDialog } from './edit-user-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';

type Shown = 'edit' | 'deactivate' | 'link' | null;

/** What an admin can do with a user. */
export const UserMenu = ({ user, isMe }: { readonly user: User; readonly isMe: boolean }) => {
  const [shown, setShown] = useState<Shown>(null);
  const done = useDone();
  const close = () => setShown(null);
  const link = useMutation({
    mutationFn: () => makeResetLink(user.id),
    meta: { affects: [] },
    onSuccess: () => setShown('link'),
  });
  const reactivate = useMutation({
    mutationFn: () => reactivateUser(user.id),
    meta: { affects: ['people', 'operations'] },
    onSuccess: ({ operationId }) => done(`${user.name} can sign in again.`, operationId),
  });
  const items: MenuItem[] = user.active
    ? [
        { label: 'Edit', icon: Pencil, onSelect: () => setShown('edit') },
        {
          label: user.joined ? 'Make a link to reset the password' : 'Make a new invitation link',
          icon: KeyRound,
          onSelect: () => link.mutate(),
        },
        null,
        {
          label: 'Deactivate',
          icon: UserX,
          danger: true,
          onSelect: () => setShown('deactivate'),
          ...(isMe && { blocked: 'Another admin has to do that.' }),
        },
      ]
    : [
        { label: 'Reactivate', icon: UserCheck, onSelect: () => reactivate.mutate() },
        { label: 'Hand over what is left', icon: UserX, onSelect: () => setShown('deactivate') },
      ];
  return (
    <>
      <IconMenu icon={MoreHorizontal} label={`More for ${user.name}`} items={items} />
      <EditUserDialog user={user} open={shown === 'edit'} onClose={close} />
      <DeactivateDialog user={user} open={shown === 'deactivate'} onClose={close} />
      {link.data && <LinkDialog user={user} link={link.data} open={shown === 'link'} onClose={close} />}
    </>
  );
};
