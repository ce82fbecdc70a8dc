import type { Money } from '@daybook/shared/kernel/money';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { RecordRef, UserRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { findRecords } from '../../filters/value-sources.queries.ts';
import { languageItems, zoneItems } from '../../lib/zones-and-languages.ts';
import { searchUsers } from '../../people/users.queries.ts';
import { searchIn } from '../../ui/combo-option.ts';
import { Combobox, type ComboItem } from '../../ui/combobox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FormField, Value } from '../form-field.ts';
import type { StageValue } from '../stage-value.ts';
import { ChoicesControl, MomentControl } from './defined-controls.tsx';
import { StageControl } from './stage-control.tsx';

interface ControlProps {
  readonly field: Pick<FormField<never>, 'label' | 'control' | 'hint'>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
  /** ISO 4217 of a new amount. */
  readonly currency: string;
}

interface Common {
  readonly label: string;
  readonly error: string | undefined;
  readonly hint?: string;
}

interface PickerProps<Ref> extends Common {
  readonly value: Ref | null;
  readonly onChange: (ref: Ref | null) => void;
}

const itemOf = (id: string, label: string): ComboItem => ({ value: id, label });

const UserPicker = ({ value, onChange, ...common }: PickerProps<UserRef>) => {
  const client = useQueryClient();
  const search = useMemo(() => searchUsers(client), [client]);
  return (
    <Combobox
      {...common}
      search={search}
      value={value && itemOf(value.id, value.name)}
      onChange={(item) => onChange(item && { id: item.value, name: item.label })}
    />
  );
};

const RecordPicker = ({
  of,
  value,
  onChange,
  ...common
}: PickerProps<RecordRef> & { readonly of: RecordType }) => {
  const search = useMemo(() => findRecords([of]), [of]);
  return (
    <Combobox
      {...common}
      search={search}
      value={value && itemOf(value.id, value.title)}
      onChange={(item) => onChange(item && { id: item.value, type: of, title: item.label })}
    />
  );
};

const ListPicker = ({
  items,
  value,
  onChange,
  ...common
}: PickerProps<string> & { readonly items: readonly ComboItem[] }) => {
  const search = useMemo(() => searchIn(items), [items]);
  const chosen = items.find((item) => item.value === value) ?? (value ? itemOf(value, value) : null);
  return (
    <Combobox {...common} search={search} value={chosen} onChange={(item) => onChange(item?.value ?? '')} />
  );
};

const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

const INPUT_MODES: Readonly<Record<string, 'email' | 'url' | 'decimal'>> = {
  number: 'decimal',
  email: 'email',
  url: 'url',
  linkedin: 'url',
};

const TextControl = ({
  kind,
  value,
  onChange,
  ...common
}: Common & { kind: string; value: Value; onChange: (value: string) => void }) => {
  if (kind === 'prose') return <TextArea {...common} value={textOf(value)} onChange={onChange} />;
  return (
    <TextField
      {...common}
      value={textOf(value)}
      onChange={onChange}
      autoComplete="off"
      inputMode={INPUT_MODES[kind] ?? 'text'}
      {...(kind === 'linkedin' && { placeholder: 'linkedin.com/in/…' })}
    />
  );
};

/** The control of a field, by its kind. */
export const FieldControl = ({
  field: { label, control, hint },
  value,
  onChange,
  error,
  currency,
}: ControlProps) => {
  const common = { label, error, ...(hint && { hint }) };
  switch (control.kind) {
    case 'option':
      return (
        <Select
          {...common}
          value={textOf(value)}
          onChange={onChange}
          options={control.options.filter((one) => !one.retired || one.value === value)}
        />
      );
    case 'choices':
      return (
        <ChoicesControl
          {...common}
          options={control.options}
          value={value as readonly string[] | null}
          onChange={onChange}
        />
      );
    case 'moment':
      return <MomentControl {...common} value={textOf(value)} onChange={onChange} />;
    case 'stage':
      return <StageControl {...common} list={control.list} value={value as StageValue} onChange={onChange} />;
    case 'lines':
      return (
        <TextArea
          {...common}
          rows={1}
          hint="One per line"
          value={(value as readonly string[] | null)?.join('\n') ?? ''}
          onChange={(text) => onChange(text.split('\n'))}
        />
      );
    case 'day':
      return <DateField {...common} value={(value as LocalDate | null) || null} onChange={onChange} />;
    case 'money':
      return <MoneyField {...common} currency={currency} value={value as Money | null} onChange={onChange} />;
    case 'user':
      return <UserPicker {...common} value={value as UserRef | null} onChange={onChange} />;
    case 'record':
      return (
        <RecordPicker {...common} of={control.of} value={value as RecordRef | null} onChange={onChange} />
      );
    case 'zone':
      return <ListPicker {...common} items={zoneItems()} value={textOf(value)} onChange={onChange} />;
    case 'language':
      return <ListPicker {...common} items={languageItems()} value={textOf(value)} onChange={onChange} />;
    default:
      return <TextControl {...common} kind={control.kind} value={value} onChange={onChange} />;
  }
};
