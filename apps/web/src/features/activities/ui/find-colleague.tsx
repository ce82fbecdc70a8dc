import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useMemo } from 'react';
import { searchUsers } from '../../../shared/people/users.queries.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { Popover } from '../../../shared/ui/popover.tsx';

interface FindProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onFound: (id: string | null) => void;
}

/** Finds the colleague whose activities are to be shown. */
export const FindColleague = ({ anchor, onClose, onFound }: FindProps) => {
  const client = useQueryClient();
  const search = useMemo(() => searchUsers(client), [client]);
  return (
    <Popover open onClose={onClose} label="Whose activities" anchor={anchor} align="end">
      <div className="w-72 p-3">
        <Combobox
          label="Whose activities"
          placeholder="Name or email"
          search={search}
          value={null}
          onChange={(item) => onFound(item?.value ?? null)}
        />
      </div>
    </Popover>
  );
};
