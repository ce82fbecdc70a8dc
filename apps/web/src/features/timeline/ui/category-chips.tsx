import { CATEGORIES, CATEGORY_LABELS, type Category } from '@daybook/shared/timeline/category';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ToggleChip } from '../../../shared/ui/chips.tsx';

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

interface CategoryChipsProps {
  readonly counts: Readonly<Record<Category, number>> | null | undefined;
  readonly chosen: readonly Category[];
  readonly onChoose: (chosen: readonly Category[]) => void;
}

/** Z-28: the six filters of a timeline, several at once, each with how many there are. */
export const CategoryChips = ({ counts, chosen, onChoose }: CategoryChipsProps) => {
  const all = counts ? CATEGORIES.reduce((sum, category) => sum + counts[category], 0) : undefined;
  return (
    <fieldset
      aria-label="Show"
      className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none]"
    >
      <CountChip label="Everything" count={all} pressed={chosen.length === 0} onPress={() => onChoose([])} />
      {CATEGORIES.map((category) => (
        <CountChip
          key={category}
          label={CATEGORY_LABELS[category]}
          count={counts?.[category]}
          pressed={chosen.includes(category)}
          onPress={() => onChoose(toggled(chosen, category))}
        />
      ))}
    </fieldset>
  );
};
