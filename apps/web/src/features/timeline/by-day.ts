import { dayAt, type LocalDate, toMs } from '@daybook/shared/kernel/time';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';

export interface TimelineDay {
  readonly day: LocalDate;
  readonly entries: readonly TimelineEntry[];
}

/** The entries under the day they happened on, by the reader's calendar; newest day first, as they come. */
export const byDay = (entries: readonly TimelineEntry[], zone: string): TimelineDay[] =>
  [...Map.groupBy(entries, (entry) => dayAt(toMs(entry.happenedAt), zone))].map(([day, ofDay]) => ({
    day,
    entries: ofDay,
  }));
