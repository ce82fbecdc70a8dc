import { activityType } from '@daybook/shared/activities/activity-type';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ProgressBar } from '../../../shared/ui/progress-bar.tsx';
import type { DaySummary } from '../list.queries.ts';

const Dot = () => (
  <span aria-hidden className="text-ink-3 max-md:hidden">
    ·
  </span>
);

/** "next call 14:30", once one is to come. */
const NextTimed = ({ next }: { readonly next: NonNullable<DaySummary['nextTimed']> }) => {
  const formats = useFormats();
  if (next.due === null || !('at' in next.due)) return null;
  const { label } = activityType(next.type);
  const word = label === 'LinkedIn' || label === 'SMS' ? label : label.toLowerCase();
  return (
    <>
      <Dot />
      <span className="tabular-nums max-md:hidden" title={next.subject}>
        next {word} {formats.time(next.due.at)}
      </span>
    </>
  );
};

/** How far the day is: "7 of 19 done · 3 overdue · next call 14:30". */
export const DayProgress = ({ day }: { readonly day: DaySummary | null }) => {
  const formats = useFormats();
  const counts = day?.counts;
  const done = counts?.doneToday ?? 0;
  const all = counts ? done + counts.overdue + counts.today : 0;
  const text = all === 0 ? 'Nothing due' : `${formats.number(done)} of ${formats.number(all)} done`;
  return (
    <>
      <ProgressBar value={done} max={all} label="Done today" text={text} className="w-30" />
      {/* The line keeps its height while the numbers are on their way. */}
      <span className={clsx('tabular-nums', !counts && 'invisible')}>{text}</span>
      {counts && counts.overdue > 0 && (
        <>
          <Dot />
          <span className="font-semibold text-late tabular-nums">
            {formats.number(counts.overdue)} overdue
          </span>
        </>
      )}
      {day?.nextTimed && <NextTimed next={day.nextTimed} />}
    </>
  );
};
