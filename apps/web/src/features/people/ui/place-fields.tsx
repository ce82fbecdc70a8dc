import { useMemo } from 'react';
import { zoneItems } from '../../../shared/lib/zones-and-languages.ts';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { Combobox, type ComboItem } from '../../../shared/ui/combobox.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { localeItem, localeItems, localeSample } from '../locale-items.ts';

interface PickProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly hint?: string | undefined;
}

const itemIn = (items: readonly ComboItem[], value: string): ComboItem | null =>
  value === '' ? null : (items.find((item) => item.value === value) ?? { value, label: value });

/** The zone whose midnight decides what is due today. */
export const ZoneField = ({ value, onChange, ...rest }: PickProps) => {
  const search = useMemo(() => searchIn(zoneItems()), []);
  return (
    <Combobox
      label="Time zone"
      {...rest}
      search={search}
      value={itemIn(zoneItems(), value)}
      onChange={(item) => onChange(item?.value ?? '')}
    />
  );
};

/** How numbers and dates are written. */
export const LocaleField = ({ value, onChange, ...rest }: PickProps) => {
  const search = useMemo(() => searchIn(localeItems(value)), [value]);
  return (
    <Combobox
      label="Language and region"
      hint={value === '' ? undefined : `Numbers and dates look like this: ${localeSample(value)}`}
      {...rest}
      search={search}
      value={value === '' ? null : localeItem(value)}
      onChange={(item) => onChange(item?.value ?? '')}
    />
  );
};

const currencyItems = (): readonly ComboItem[] => {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: names.of(value) ?? value,
    detail: value,
  }));
};

/** What amounts are in when none is said. */
export const CurrencyField = ({ value, onChange, ...rest }: PickProps) => {
  const items = useMemo(currencyItems, []);
  const search = useMemo(() => searchIn(items), [items]);
  return (
    <Combobox
      label="Currency"
      {...rest}
      search={search}
      value={itemIn(items, value)}
      onChange={(item) => onChange(item?.value ?? '')}
    />
  );
};

const DAYS = [
  { value: '1', label: 'Monday' },
  { value: '6', label: 'Saturday' },
  { value: '7', label: 'Sunday' },
];

const ALL_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface WeekStartProps {
  /** 1 Monday to 7 Sunday. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error: string | undefined;
}

export const WeekStartField = ({ value, onChange, error }: WeekStartProps) => {
  const known = DAYS.some((day) => day.value === String(value));
  const current = { value: String(value), label: ALL_DAYS[value - 1] ?? 'Monday' };
  return (
    <Select
      label="Weeks start on"
      error={error}
      options={known ? DAYS : [...DAYS, current]}
      value={String(value)}
      onChange={(day) => onChange(Number(day))}
    />
  );
};
