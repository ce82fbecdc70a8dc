import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useQueryClient } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useEffect, useMemo, useRef } from 'react';
import { holdCommands } from '../../../shared/lib/keyboard.ts';
import { searchUsers, usersQuery } from '../../../shared/people/users.queries.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { FLOATING_CARD, Floating } from '../../../shared/ui/floating.tsx';
import type { MenuProps } from './when-menus.tsx';

interface AssignProps extends MenuProps<ActivityRow['owner']> {
  /** What was typed before this was there. */
  readonly takeTyped?: () => string;
}

/** To whom: found by name or email. */
export const AssignMenu = ({ title, anchor, takeTyped, onPick, onClose }: AssignProps) => {
  const client = useQueryClient();
  const search = useMemo(() => searchUsers(client), [client]);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => holdCommands(), []);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  const choose = (id: string) => {
    const user = client.getQueryData(usersQuery().queryKey)?.find((one) => one.id === id);
    if (user) onPick({ id: user.id, name: user.name, zone: user.zone });
  };
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      align="end"
      onClose={onClose}
      className={clsx(FLOATING_CARD, 'w-80 p-3.5')}
    >
      <div ref={panel}>
        <Combobox
          label={title}
          placeholder="Name or email"
          search={search}
          value={null}
          {...(takeTyped && { takeTyped })}
          onChange={(item) => item && choose(item.value)}
        />
      </div>
    </Floating>
  );
};
