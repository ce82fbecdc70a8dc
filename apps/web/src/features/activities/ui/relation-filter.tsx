import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, Network, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { searchUsers, usersQuery } from '../../../shared/people/users.queries.ts';
import { recordNameQuery } from '../../../shared/records/record-names.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Menu } from '../../../shared/ui/menu.tsx';
import { searchRecords } from '../related.queries.ts';
import { RELATION_CODES, RELATION_LABELS, type Related } from '../related-address.ts';

interface RelationProps {
  readonly related: Related;
  readonly change: (part: Partial<Related>) => void;
}

const Participants = ({ related: { external, internal }, change }: RelationProps) => {
  const client = useQueryClient();
  const contacts = useMemo(() => searchRecords(['contact']), []);
  const colleagues = useMemo(() => searchUsers(client), [client]);
  const titles = useQueries({ queries: external.map(recordNameQuery) });
  const { data: users = [] } = useQuery(usersQuery());
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (
    <fieldset aria-label="Who takes part" className="flex flex-wrap gap-3">
      <div className="min-w-60 flex-1">
        <MultiCombobox
          label="External participants"
          placeholder="Any contact"
          search={contacts}
          value={external.map((id, i) => ({
            value: id,
            label: titles[i]?.data ?? (titles[i]?.isError ? 'Somebody who is gone' : '…'),
          }))}
          onChange={(items) => change({ external: items.map(({ value }) => value) })}
        />
      </div>
      <div className="min-w-60 flex-1">
        <MultiCombobox
          label="Internal participants"
          placeholder="Any colleague"
          search={colleagues}
          value={internal.map((id) => ({ value: id, label: names.get(id) ?? 'Somebody who left' }))}
          onChange={(items) => change({ internal: items.map(({ value }) => value) })}
        />
      </div>
    </fieldset>
  );
};

/** G-32 to G-36: whose activities are shown beside the record's own, and who takes part in them. */
export const RelationFilter = ({ related, change }: RelationProps) => {
  const chosen = related.external.length + related.internal.length;
  const [open, setOpen] = useState(chosen > 0);
  return (
    <>
      <Menu
        label="Activity relation"
        align="end"
        items={RELATION_CODES.map((relation) => ({
          label: RELATION_LABELS[relation],
          checked: relation === related.relation,
          onSelect: () => change({ relation }),
        }))}
        renderTrigger={(props, ref) => (
          <Button
            {...props}
            ref={ref}
            size="sm"
            icon={Network}
            aria-label={`Activity relation: ${RELATION_LABELS[related.relation]}`}
          >
            {RELATION_LABELS[related.relation]}
            <Icon of={ChevronDown} size={14} />
          </Button>
        )}
      />
      <Button size="sm" variant="quiet" icon={Users} aria-expanded={open} onClick={() => setOpen(!open)}>
        {chosen > 0 ? `Participants · ${chosen}` : 'Participants'}
      </Button>
      {open && (
        <div className="basis-full">
          <Participants related={related} change={change} />
        </div>
      )}
    </>
  );
};
