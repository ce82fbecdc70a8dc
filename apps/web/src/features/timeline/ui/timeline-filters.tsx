import { CATEGORIES, CATEGORY_LABELS, type Category } from '@daybook/shared/timeline/category';
import { useInfiniteQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { ChevronDown, Network } from 'lucide-react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Menu } from '../../../shared/ui/menu.tsx';
import { timelineQuery } from '../timeline.queries.ts';
import { useTimelineFilter } from '../use-timeline-filter.ts';

const toggled = (chosen: readonly Category[], category: Category): Category[] =>
  chosen.includes(category) ? chosen.filter((other) => other !== category) : [...chosen, category];

interface ChipProps {
  readonly label: string;
  readonly count: number | undefined;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

const CountChip = ({ label, count, pressed, onPress }: ChipProps) => {
  const formats = useFormats();
  return (
    <ToggleChip pressed={pressed} onPress={onPress}>
      {label}
      {count !== undefined && (
        <span className={clsx('tabular-nums', pressed ? 'opacity-70' : 'text-ink-3')}>
          {formats.number(count)}
        </span>
      )}
    </ToggleChip>
  );
};

interface RollUpProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

const ROLL_UP = { true: 'Account and all related', false: 'This account only' } as const;

/** With what happened on an account's contacts, opportunities and other records, or without. */
const RollUp = ({ on, onChange }: RollUpProps) => (
  <Menu
    label="Whose entries"
    align="end"
    items={[
      { label: ROLL_UP.true, checked: on, onSelect: () => onChange(true) },
      { label: ROLL_UP.false, checked: !on, onSelect: () => onChange(false) },
    ]}
    renderTrigger={(props, ref) => (
      <Button {...props} ref={ref} icon={Network}>
        {ROLL_UP[`${on}`]}
        <Icon of={ChevronDown} size={14} />
      </Button>
    )}
  />
);

interface FiltersProps {
  readonly recordId: string;
  /** Whether other records' entries are rolled up onto it, and so can be left out. */
  readonly rollsUp: boolean;
}

/** Z-28: the six filters of a timeline, several at once, each with how many there are. */
export const TimelineFilters = ({ recordId, rollsUp }: FiltersProps) => {
  const { filter, choose, setRollUp } = useTimelineFilter();
  const { data } = useInfiniteQuery(timelineQuery(recordId, filter));
  const counts = data?.pages[0]?.counts;
  const all = counts && CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  const chosen = filter.categories;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <fieldset
        aria-label="Show"
        className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none]"
      >
        <CountChip label="Everything" count={all} pressed={chosen.length === 0} onPress={() => choose([])} />
        {CATEGORIES.map((category) => (
          <CountChip
            key={category}
            label={CATEGORY_LABELS[category]}
            count={counts?.[category]}
            pressed={chosen.includes(category)}
            onPress={() => choose(toggled(chosen, category))}
          />
        ))}
      </fieldset>
      {rollsUp && <RollUp on={filter.rollUp} onChange={setRollUp} />}
    </div>
  );
};
