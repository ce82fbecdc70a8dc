import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { teamsQuery, usersQuery } from '../../../shared/people/users.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ChoiceChips } from '../../../shared/ui/chips.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import type { CalendarAddress } from '../use-calendar.ts';

const RANGES = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
] as const;

/** Whose calendar is shown. */
const Whose = ({ address }: { readonly address: CalendarAddress }) => {
  const me = useMe();
  const { data: users = [] } = useQuery(usersQuery());
  const { data: teams = [] } = useQuery(teamsQuery());
  const { owner, team } = address.whose;
  const options = [
    { value: 'me', label: 'Mine' },
    ...teams.map(({ id, name }) => ({ value: `team ${id}`, label: name })),
    ...users.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      label="Whose calendar"
      hideLabel
      value={team === null ? owner : `team ${team}`}
      options={options}
      onChange={(value) =>
        address.change(
          value.startsWith('team ')
            ? { team: value.slice(5), owner: null }
            : { team: null, owner: value === 'me' ? null : value },
        )
      }
    />
  );
};

/** Which days, how many, and whose. */
export const CalendarTools = ({
  address,
  onNew,
}: {
  readonly address: CalendarAddress;
  readonly onNew: (() => void) | null;
}) => (
  <div className="flex flex-wrap items-center gap-2">
    <Button keys="t" onClick={() => address.show(address.today)}>
      Today
    </Button>
    <IconButton icon={ChevronLeft} label="Earlier" keys="[" onClick={() => address.page(-1)} />
    <IconButton icon={ChevronRight} label="Later" keys="]" onClick={() => address.page(1)} />
    <ChoiceChips
      label="How many days"
      options={RANGES}
      value={address.range}
      onChange={(range) => range && address.change({ range })}
    />
    <span className="w-44">
      <Whose address={address} />
    </span>
    {onNew && (
      <Button icon={Plus} keys="n" onClick={onNew}>
        New
      </Button>
    )}
  </div>
);
