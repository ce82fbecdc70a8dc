import type { Sort } from '@daybook/shared/activities/activity-list';
import { useQuery } from '@tanstack/react-query';
import { ArrowUpDown, Columns3, ListChecks, Play, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNarrow } from '../../../shared/lib/media.ts';
import { togglePicking, useIsPicking } from '../../../shared/lib/picking.state.ts';
import { teamsQuery, usersQuery } from '../../../shared/people/users.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ExportLink } from '../../../shared/ui/export-link.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Later, part } from '../../../shared/ui/later.tsx';
import { ButtonMenu, IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { isMine, type ListAddress, listExportPath } from '../list-address.ts';

const findColleague = part(async () => (await import('./find-colleague.tsx')).FindColleague);

const SORTS: readonly { readonly sort: Sort; readonly label: string }[] = [
  { sort: 'due', label: 'Due date' },
  { sort: 'priority', label: 'Priority' },
  { sort: 'type', label: 'Type' },
  { sort: 'account', label: 'Account' },
  { sort: 'owner', label: 'Owner' },
  { sort: 'created', label: 'Newest first' },
];

interface ToolsProps {
  readonly address: ListAddress;
  readonly onChange: (address: ListAddress) => void;
}

const SortMenu = ({ address, onChange }: ToolsProps) => (
  <IconMenu
    icon={ArrowUpDown}
    label="Sort"
    align="end"
    items={[
      'Sort by',
      ...SORTS.map(({ sort, label }) => ({
        label,
        checked: address.sort === sort,
        onSelect: () => onChange({ ...address, sort }),
      })),
    ]}
  />
);

/** Whose activities are shown. */
const OwnerMenu = ({ address, onChange }: ToolsProps) => {
  const me = useMe();
  const mine = isMine(address, me.id);
  const narrow = useNarrow();
  // One's own list needs nobody else's name until somebody looks for one.
  const [wanted, setWanted] = useState(!mine);
  const { data: users = [] } = useQuery({ ...usersQuery(), enabled: wanted || !mine });
  const { data: teams = [] } = useQuery({ ...teamsQuery(), enabled: wanted || !mine });
  const [finding, setFinding] = useState(false);
  const place = useRef<HTMLFieldSetElement>(null);
  const show = (owner: string, team: string | null = null) => onChange({ ...address, owner, team });
  const team = teams.find(({ id }) => id === address.team);
  const colleague = users.find(({ id }) => id === address.owner);
  const label = mine
    ? 'Mine'
    : (team?.name ?? (address.owner === 'all' ? 'Everybody' : (colleague?.name ?? '…')));
  const items: MenuItem[] = [
    { label: 'Mine', checked: mine, onSelect: () => show('me') },
    {
      label: 'Everybody',
      checked: address.team === null && address.owner === 'all',
      onSelect: () => show('all'),
    },
    { label: 'A colleague', checked: colleague !== undefined && !mine, onSelect: () => setFinding(true) },
    ...(teams.length > 0 ? ['Teams'] : []),
    ...teams.map(({ id, name }) => ({
      label: name,
      checked: id === address.team,
      onSelect: () => show('me', id),
    })),
  ];
  return (
    <fieldset
      ref={place}
      aria-label="Whose activities"
      onPointerEnter={() => setWanted(true)}
      onFocus={() => setWanted(true)}
    >
      {narrow && mine ? (
        <IconMenu label="Whose activities: mine" icon={Users} align="end" items={items} />
      ) : (
        <ButtonMenu label={label} icon={Users} variant="quiet" align="end" items={items} />
      )}
      {finding && (
        <Later
          of={findColleague}
          with={{
            anchor: place,
            onClose: () => setFinding(false),
            onFound: (id) => {
              setFinding(false);
              if (id !== null) show(id);
            },
          }}
        />
      )}
    </fieldset>
  );
};

const StartQueue = ({ onStart }: { readonly onStart: () => void }) =>
  useNarrow() ? (
    <IconButton icon={Play} label="Start queue" onClick={onStart} />
  ) : (
    <span className="ml-1.5">
      <Button icon={Play} keys="q" onClick={onStart}>
        Start queue
      </Button>
    </span>
  );

interface ListToolsProps extends ToolsProps {
  /** Whether its columns are being chosen; absent where the list has none. */
  readonly columns: { readonly choosing: boolean; readonly toggle: () => void } | undefined;
  /** Absent where nothing can be worked through. */
  readonly onStart: (() => void) | undefined;
}

/** Sort and whose; and how to work through the list. */
export const ListTools = (props: ListToolsProps) => {
  const { address, columns, onStart } = props;
  const narrow = useNarrow();
  const picking = useIsPicking();
  return (
    <div className="flex shrink-0 items-center">
      {address.view !== 'done' && address.view !== 'trashed' && <SortMenu {...props} />}
      {columns && (
        <IconButton
          icon={Columns3}
          label="Columns"
          aria-expanded={columns.choosing}
          onClick={columns.toggle}
        />
      )}
      <OwnerMenu {...props} />
      {narrow ? (
        <IconButton icon={ListChecks} label="Select several" aria-pressed={picking} onClick={togglePicking} />
      ) : (
        <ExportLink
          path={listExportPath({ ...address, columns: '' })}
          shownPath={address.columns === '' ? undefined : listExportPath(address)}
        />
      )}
      {onStart && <StartQueue onStart={onStart} />}
    </div>
  );
};
