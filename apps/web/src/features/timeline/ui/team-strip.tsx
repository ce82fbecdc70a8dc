import type { LocalDate } from '@daybook/shared/kernel/time';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@daybook/shared/timeline/category';
import type { TeamDays } from '@daybook/shared/timeline/team-timeline';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { DaysTable } from './days-table.tsx';

/** The tints that the icons of these have. */
const FILLS: Readonly<Record<Category, string>> = {
  calls: 'fill-done',
  emails: 'fill-pen',
  notes: 'fill-amber',
  activities: 'fill-violet',
  files: 'fill-ink-3',
  updates: 'fill-line-strong',
};

const SWATCHES: Readonly<Record<Category, string>> = {
  calls: 'bg-done',
  emails: 'bg-pen',
  notes: 'bg-amber',
  activities: 'bg-violet',
  files: 'bg-ink-3',
  updates: 'bg-line-strong',
};

const HEIGHT = 84;
const GAP = 0.18;

interface StripProps {
  readonly days: TeamDays['days'];
  readonly chosen: LocalDate | null;
  readonly categories: readonly Category[];
  readonly onChoose: (day: LocalDate, category: Category | null) => void;
}

type Counts = TeamDays['days'][number]['counts'];

const totalOf = (counts: Counts, shown: readonly Category[]): number =>
  shown.reduce((sum, category) => sum + counts[category], 0);

interface BarProps {
  readonly counts: Counts;
  readonly shown: readonly Category[];
  readonly scale: number;
  readonly at: number;
}

const Bar = ({ counts, shown, scale, at }: BarProps) => {
  let below = 0;
  return shown.map((category) => {
    const height = counts[category] * scale;
    if (height === 0) return null;
    below += height;
    return (
      <rect
        key={category}
        x={at + GAP / 2}
        width={1 - GAP}
        y={HEIGHT - below}
        height={height}
        className={FILLS[category]}
      />
    );
  });
};

/** Drawn over the bars: a press on a day. By keys there is the table, which has the same days. */
const Days = ({ days, chosen, shown, onChoose }: StripProps & { readonly shown: readonly Category[] }) => {
  const formats = useFormats();
  return (
    <div className="absolute inset-0 flex">
      {days.map(({ day, counts }) => {
        const label = `${formats.fullDay(day)}: ${formats.count(totalOf(counts, shown), 'entry', 'entries')}`;
        return (
          <button
            key={day}
            type="button"
            tabIndex={-1}
            title={label}
            aria-label={label}
            aria-pressed={day === chosen}
            onClick={() => onChoose(day, null)}
            className={clsx('min-w-0 flex-1 rounded-sm', day === chosen ? 'bg-pen/15' : 'hover:bg-ink/5')}
          />
        );
      })}
    </div>
  );
};

/** How much happened on each day, in the tints of its categories; a press shows that day. The table says the same. */
export const TeamStrip = (props: StripProps) => {
  const { days, categories, onChoose } = props;
  const formats = useFormats();
  const shown = categories.length === 0 ? CATEGORIES : categories;
  const most = Math.max(1, ...days.map(({ counts }) => totalOf(counts, shown)));
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return (
    <figure className="flex flex-col gap-1.5">
      <div className="relative h-21 border-b border-line">
        <svg
          viewBox={`0 0 ${Math.max(days.length, 1)} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden
          className="size-full"
        >
          {days.map(({ day, counts }, i) => (
            <Bar key={day} counts={counts} shown={shown} scale={(HEIGHT - 4) / most} at={i} />
          ))}
        </svg>
        <Days {...props} shown={shown} />
      </div>
      <figcaption className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm text-ink-2">
        <span>{first && formats.fullDay(first)}</span>
        <span className="flex flex-wrap gap-x-3 max-md:order-last max-md:w-full">
          {shown.map((category) => (
            <span key={category} className="flex items-center gap-1.5">
              <span aria-hidden className={clsx('size-2.5 rounded-xs', SWATCHES[category])} />
              {CATEGORY_LABELS[category]}
            </span>
          ))}
        </span>
        <span>{last && formats.fullDay(last)}</span>
      </figcaption>
      <DaysTable days={days} shown={shown} onChoose={onChoose} />
    </figure>
  );
};
