import { addDays, type LocalDate } from '@daybook/shared/kernel/time';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import {
  anchored,
  type Every,
  MOST_COUNT,
  MOST_INTERVAL,
  type RepeatRule,
  ruleText,
} from '@daybook/shared/repeating/repeat-rule.rules';
import { WEEKDAYS } from '@daybook/shared/repeating/repeat-words.rules';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { DAILY, monthWays, readRule, repeatWords } from '../repeat-choices.ts';
import { CountField } from './count-field.tsx';

interface RuleProps {
  readonly rule: RepeatRule;
  readonly day: LocalDate;
  readonly set: (patch: Partial<RepeatRule>) => void;
}

const PERIODS: readonly { readonly value: Every; readonly label: string }[] = [
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
  { value: 'year', label: 'years' },
];

/** On which weekdays; one at least. */
const Weekdays = ({ rule, set }: RuleProps) => (
  <fieldset className="col-span-full flex flex-wrap gap-1.5">
    <legend className="mb-1.5 text-sm text-ink-2">On</legend>
    {WEEKDAYS.map((name, i) => {
      const chosen = rule.weekdays.includes(i + 1);
      const days = chosen ? rule.weekdays.filter((one) => one !== i + 1) : [...rule.weekdays, i + 1];
      return (
        <button
          key={name}
          type="button"
          aria-pressed={chosen}
          aria-label={name}
          onClick={() => days.length > 0 && set({ weekdays: days.toSorted((a, b) => a - b) })}
          className={clsx(
            'h-7.5 min-w-11 rounded-full border px-2.5 text-sm',
            chosen ? 'border-ink bg-ink text-paper' : 'border-line bg-surface text-ink-2 hover:text-ink',
          )}
        >
          {name.slice(0, 3)}
        </button>
      );
    })}
  </fieldset>
);

/** On which day of the month: by its number, or by its weekday. */
const MonthWay = ({ rule, day, set }: RuleProps) => {
  const formats = useFormats();
  const { monthDay, nth } = rule;
  const own = { monthDay, nth };
  const all = monthWays(day);
  const ways = all.some((way) => JSON.stringify(way) === JSON.stringify(own)) ? all : [own, ...all];
  return (
    <div className="col-span-full">
      <Select
        label="On"
        value={String(ways.findIndex((way) => JSON.stringify(way) === JSON.stringify(own)))}
        options={ways.map((way, i) => ({
          value: String(i),
          label: repeatWords(
            { rule: ruleText({ ...DAILY, every: 'month', ...way }), basis: 'due' },
            formats,
          ).replace(/^Every month on /, ''),
        }))}
        onChange={(i) => set(ways[Number(i)] ?? {})}
      />
    </div>
  );
};

const ENDS = [
  { value: 'never', label: 'Never' },
  { value: 'until', label: 'On a day' },
  { value: 'count', label: 'After so many times' },
] as const;

const Ending = ({ rule, day, set }: RuleProps) => {
  const ends = rule.count !== null ? 'count' : rule.until !== null ? 'until' : 'never';
  return (
    <>
      {/* Beside another field a phone has no room for what it says. */}
      <div className="max-sm:col-span-full">
        <Select
          label="Ends"
          value={ends}
          options={ENDS}
          onChange={(end) =>
            set({
              count: end === 'count' ? 10 : null,
              until: end === 'until' ? addDays(day, 90) : null,
            })
          }
        />
      </div>
      {ends === 'until' && (
        <DateField label="Last day" value={rule.until} onChange={(until) => until && set({ until })} />
      )}
      {ends === 'count' && (
        <CountField
          label="Times"
          most={MOST_COUNT}
          value={rule.count ?? 1}
          onChange={(count) => set({ count })}
        />
      )}
      {ends === 'never' && <span className="max-sm:hidden" />}
    </>
  );
};

const BASES = [
  { value: 'due', label: 'From its due date' },
  { value: 'completion', label: 'From the day it is done' },
] as const;

/** A rule of one's own, in parts, and how it reads. */
export const RepeatRuleFields = ({
  value,
  onChange,
  day,
}: {
  readonly value: RepeatInput;
  readonly onChange: (value: RepeatInput) => void;
  readonly day: LocalDate;
}) => {
  const formats = useFormats();
  const rule = readRule(value.rule);
  const give = (next: RepeatRule, basis: RepeatInput['basis']) => {
    const { interval, every, count, until } = next;
    const plain = { ...DAILY, interval, every, count, until };
    onChange({ rule: ruleText(basis === 'completion' ? plain : anchored(next, day)), basis });
  };
  const set = (patch: Partial<RepeatRule>) => give({ ...rule, ...patch }, value.basis);
  const parts = { rule, day, set };
  return (
    <div className="col-span-full grid grid-cols-2 gap-3 rounded-md bg-sunken p-3">
      <CountField
        label="Every"
        most={MOST_INTERVAL}
        value={rule.interval}
        onChange={(interval) => set({ interval })}
      />
      <Select
        label="Period"
        value={rule.every}
        options={PERIODS}
        onChange={(every) =>
          give(
            { ...DAILY, every, interval: rule.interval, count: rule.count, until: rule.until },
            value.basis,
          )
        }
      />
      {value.basis === 'due' && rule.every === 'week' && <Weekdays {...parts} />}
      {value.basis === 'due' && rule.every === 'month' && <MonthWay {...parts} />}
      <Ending {...parts} />
      <div className="col-span-full">
        <Select label="Counted" value={value.basis} options={BASES} onChange={(basis) => give(rule, basis)} />
      </div>
      <output className="col-span-full text-sm text-ink-2">{repeatWords(value, formats)}.</output>
    </div>
  );
};
