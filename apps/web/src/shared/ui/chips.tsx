import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { memo, type ReactNode, useId, useRef } from 'react';
import { Link, type To } from 'react-router';
import { useChosenInSight } from '../lib/chosen-in-sight.ts';
import { useFormats } from '../lib/preferences.state.ts';
import { Icon } from './icon.tsx';

const chipClass = (chosen: boolean): string =>
  clsx(
    'inline-flex h-6.5 shrink-0 items-center gap-1.5 rounded-full border px-2.75 text-sm whitespace-nowrap transition-colors duration-100',
    chosen
      ? 'border-ink bg-ink text-paper'
      : 'border-line bg-surface text-ink-2 hover:border-line-strong hover:text-ink',
  );

const Count = ({ of: count, chosen }: { readonly of: number | undefined; readonly chosen: boolean }) => {
  const formats = useFormats();
  if (count === undefined) return null;
  return (
    <span className={clsx('tabular-nums', chosen ? 'opacity-70' : 'text-ink-3')}>
      {formats.number(count)}
    </span>
  );
};

export interface ViewChip {
  readonly to: To;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Only the view whose count has changed is drawn again. */
const LinkChip = memo(({ to, label, count, current }: ViewChip) => (
  <Link
    to={to}
    preventScrollReset
    {...(current && { 'aria-current': 'page' })}
    className={chipClass(current)}
  >
    {label}
    <Count of={count} chosen={current} />
  </Link>
));
LinkChip.displayName = 'LinkChip';

/** Views of one list as pills, each with its address and count. */
export const ViewChips = ({
  label,
  views,
}: {
  readonly label: string;
  readonly views: readonly ViewChip[];
}) => {
  const strip = useRef<HTMLElement>(null);
  useChosenInSight(
    strip,
    views.findIndex(({ current }) => current),
  );
  return (
    <nav
      ref={strip}
      aria-label={label}
      className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none]"
    >
      {views.map((view) => (
        <LinkChip key={view.label} {...view} />
      ))}
    </nav>
  );
};

export interface ChipOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

interface ChoiceChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly ChipOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: an outcome, a priority. Radio buttons that look like pills. */
export const ChoiceChips = <Value extends string>({
  label,
  options,
  value,
  onChange,
}: ChoiceChipsProps<Value>) => {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-wrap gap-1.5">
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            chipClass(option.value === value),
            'relative',
            'cursor-pointer outline-offset-2 outline-pen has-focus-visible:outline-2',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
          <Count of={option.count} chosen={option.value === value} />
        </label>
      ))}
    </div>
  );
};

interface ToggleChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** On or off by itself: a filter, a keyword. */
export const ToggleChip = ({ pressed, onPress, icon, children }: ToggleChipProps) => (
  <button type="button" aria-pressed={pressed} onClick={onPress} className={chipClass(pressed)}>
    {icon && <Icon of={icon} size={14} />}
    {children}
  </button>
);
