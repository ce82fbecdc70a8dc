import type { ImportSettings } from '@daybook/shared/imports/import';
import { takesDays } from '@daybook/shared/imports/thing-targets';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { searchUsers, usersQuery } from '../../../shared/people/users.queries.ts';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { countryItems } from '../country-items.ts';
import type { SettingsChange } from '../imports.queries.ts';

interface ImportOptionsProps {
  readonly settings: ImportSettings;
  readonly onChange: (change: SettingsChange) => void;
}

const OwnerOption = ({ settings, onChange }: ImportOptionsProps) => {
  const client = useQueryClient();
  const { data: users } = useQuery(usersQuery());
  const search = useMemo(() => searchUsers(client), [client]);
  const owner = users?.find(({ id }) => id === settings.ownerId);
  const namesOwners = settings.mapping.columns.some(({ target }) => target === 'owner');
  return (
    <Combobox
      label="Owner"
      hint={namesOwners ? 'Where the file names nobody who works here.' : 'Of everything that is added.'}
      placeholder="Nobody"
      search={search}
      value={owner ? { value: owner.id, label: owner.name } : null}
      onChange={(item) => onChange({ ownerId: item?.value ?? null })}
    />
  );
};

const TagOption = ({ settings, onChange }: ImportOptionsProps) => {
  const [text, setText] = useState(settings.tag);
  const save = () => {
    if (text.trim() !== settings.tag) onChange({ tag: text.trim() });
  };
  return (
    <TextField
      label="Tag"
      hint="Given to everything in the file."
      maxLength={60}
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
};

const CountryOption = ({ settings, onChange }: ImportOptionsProps) => {
  const items = useMemo(countryItems, []);
  const search = useMemo(() => searchIn(items), [items]);
  return (
    <Combobox
      label="Country of phone numbers"
      hint="Where a number has no prefix."
      search={search}
      value={items.find(({ value }) => value === settings.country) ?? null}
      onChange={(item) => {
        if (item) onChange({ country: item.value });
      }}
    />
  );
};

const DAY_ORDERS = [
  { value: 'day-first', label: '3/4/2025 is 3 April' },
  { value: 'month-first', label: '3/4/2025 is 4 March' },
] as const;

/** What holds for the whole file. */
export const ImportOptions = ({ settings, onChange }: ImportOptionsProps) => {
  const { mapping } = settings;
  const has = (wanted: string) => mapping.columns.some(({ target }) => target === wanted);
  const hasDays = mapping.columns.some(({ target }) => takesDays(target));
  return (
    <div className="grid max-w-3xl gap-4 md:grid-cols-2">
      <OwnerOption settings={settings} onChange={onChange} />
      {mapping.holds !== 'activity' && mapping.holds !== 'note' && (
        <TagOption settings={settings} onChange={onChange} />
      )}
      {mapping.holds === 'contact' && has('phone') && (
        <CountryOption settings={settings} onChange={onChange} />
      )}
      {hasDays && (
        <Select
          label="Days in numbers"
          value={mapping.dayOrder}
          options={DAY_ORDERS}
          onChange={(dayOrder) => onChange({ mapping: { ...mapping, dayOrder } })}
        />
      )}
    </div>
  );
};
