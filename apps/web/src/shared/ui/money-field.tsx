import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { type Amount, minorPerUnit } from '../lib/format.ts';
import { parseAmount } from '../lib/money-text.ts';
import { usePreferences } from '../lib/preferences.state.ts';
import type { FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';
import { TextField } from './text-field.tsx';

export interface MoneyFieldProps extends FieldCommon {
  readonly value: Amount | null;
  readonly onChange: (amount: Amount | null) => void;
  /** ISO 4217: what a new amount is in. */
  readonly currency: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'CAD',
  'AUD',
  'INR',
  'BRL',
];

const show = ({ minor, currency }: Amount, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(minor / minorPerUnit(currency));

/** An amount with its currency. "48k" is understood. */
export const MoneyField = ({ value, onChange, currency, error, onBlur, ...rest }: MoneyFieldProps) => {
  const { locale } = usePreferences();
  const [typed, setTyped] = useState<string | undefined>();
  const [left, setLeft] = useState(false);
  const [chosen, setChosen] = useState(value?.currency ?? currency);
  const unit = value?.currency ?? chosen;
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const minor = parseAmount(text, unit, locale);
    if (text.trim() === '') onChange(null);
    else if (minor !== undefined) onChange({ minor, currency: unit });
  };
  const leave = () => {
    if (typed !== undefined && (typed.trim() === '' || parseAmount(typed, unit, locale) !== undefined))
      setTyped(undefined);
    setLeft(true);
    onBlur?.();
  };
  const exchange = (next: string) => {
    setChosen(next);
    // The number stays as it is read: 48,000 EUR becomes 48,000 JPY.
    if (value)
      onChange({
        minor: Math.round((value.minor / minorPerUnit(unit)) * minorPerUnit(next)),
        currency: next,
      });
  };
  const currencies = CURRENCIES.includes(unit) ? CURRENCIES : [unit, ...CURRENCIES];
  return (
    <TextField
      {...rest}
      error={left && typed !== undefined ? 'Write an amount such as “48,000” or “48k”.' : error}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value ? show(value, locale) : '')}
      onChange={type}
      onBlur={leave}
      trailing={
        <span className="relative flex items-center">
          <select
            aria-label="Currency"
            value={unit}
            disabled={rest.disabled}
            onChange={(event) => exchange(event.target.value)}
            className="appearance-none rounded-xs bg-transparent py-1 pr-5 pl-1 text-sm text-ink-2"
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
          <span className="pointer-events-none absolute right-1 text-ink-2">
            <Icon of={ChevronDown} size={13} />
          </span>
        </span>
      }
    />
  );
};
