import type { Instant, LocalDate } from '@daybook/shared/kernel/time';
import { useMinute, useToday } from '../lib/clock.ts';
import { useFormats } from '../lib/preferences.state.ts';

/** "Today", "Yesterday", "Thu 26 Nov", with the full date on hover. */
export const DayText = ({ day }: { readonly day: LocalDate }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return (
    <time dateTime={day} title={formats.fullDay(day)}>
      {formats.day(day, today)}
    </time>
  );
};

/** "2 h ago", then the day, with the full moment on hover. */
export const AgoText = ({ at }: { readonly at: Instant }) => {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.fullMoment(at)}>
      {formats.ago(at, useMinute())}
    </time>
  );
};

/** "Today 14:30", with the full moment on hover. */
export const MomentText = ({ at }: { readonly at: Instant }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return (
    <time dateTime={at} title={formats.fullMoment(at)} className="tabular-nums">
      {formats.moment(at, today)}
    </time>
  );
};
