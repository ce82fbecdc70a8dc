import { Temporal } from './temporal.ts';
import type { EpochMs } from './time.ts';

/** A change of the clock: when, by the clock as it was before, and minutes east of UTC before and after. */
export interface ZoneChange {
  readonly localTime: string;
  readonly from: number;
  readonly to: number;
}

type Moment = InstanceType<typeof Temporal.ZonedDateTime>;

const minutesOf = (at: Moment): number => Math.round(at.offsetNanoseconds / 60_000_000_000);

const changeAt = (at: Moment): ZoneChange => {
  const from = minutesOf(at.subtract({ milliseconds: 1 }));
  const clock = at.toInstant().add({ minutes: from }).toZonedDateTimeISO('UTC').toPlainDateTime();
  return { localTime: clock.toString({ smallestUnit: 'second' }), from, to: minutesOf(at) };
};

const THE_BEGINNING = '1970-01-01T00:00:00';

/** How the clock of a zone changes between two moments, after the last change before them; one at least. */
export const zoneChanges = (zone: string, start: EpochMs, end: EpochMs): ZoneChange[] => {
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const before = first.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const minutes = minutesOf(first);
  const changes = [
    before === null || before.epochMilliseconds < 0
      ? { localTime: THE_BEGINNING, from: minutes, to: minutes }
      : changeAt(before),
  ];
  for (
    let at = first.getTimeZoneTransition('next');
    at !== null && at.epochMilliseconds < end;
    at = at.getTimeZoneTransition('next')
  )
    changes.push(changeAt(at));
  return changes;
};
