import { useMinute, useToday } from '../../../shared/lib/clock.ts';
import { usePreferences } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import type { NewValues } from '../new-activity.ts';
import { plannedTimeOf } from '../planned-time.ts';
import { ClashLines } from './clash-lines.tsx';

/** What else there is at the time a new appointment is planned for. */
export const NewClashes = ({ values }: { readonly values: NewValues }) => {
  const { zone } = usePreferences();
  const time = plannedTimeOf(values, { zone, today: useToday(zone), now: useMinute(), meId: useMe().id });
  return (
    time && (
      <div className="col-span-full has-[[role=status]:empty]:hidden">
        <ClashLines time={time} />
      </div>
    )
  );
};
