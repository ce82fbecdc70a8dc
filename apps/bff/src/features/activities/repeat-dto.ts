import type { Repeat, SeriesField } from '@daybook/shared/repeating/repeat';
import type { SeriesEntity } from './series.store.ts';
import { dayOf, type Like, seriesLike, standingOf } from './series-columns.ts';

/** The field that each column of a series is a part of. */
const FIELD_OF: { readonly [Column in keyof ReturnType<typeof seriesLike>]: SeriesField } = {
  type: 'type',
  subject: 'subject',
  notes: 'notes',
  priority: 'priority',
  location: 'location',
  link: 'link',
  phone: 'phone',
  message: 'message',
  message_subject: 'messageSubject',
  action: 'action',
  direction: 'direction',
  amount_minor: 'amount',
  currency: 'amount',
  remind_before: 'remind',
  remind_time: 'remind',
  remind_days: 'remind',
  at_time: 'due',
  minutes: 'endAt',
};

/** In which fields an activity is unlike those that follow it. */
const differences = (row: Like, series: SeriesEntity, zone: string): SeriesField[] => {
  const like = seriesLike(row, zone);
  const columns = Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[];
  const fields = columns
    .filter((column) => like[column] !== series[column])
    .map((column) => FIELD_OF[column]);
  return [...new Set([...fields, ...(dayOf(row, zone) === series.last_on ? [] : (['due'] as const))])];
};

/** How an activity comes again; null of one that none follows, or that the next one has followed already. */
export const toRepeat = (
  row: Like & { readonly status: string; readonly occurrence: number | null },
  series: SeriesEntity | undefined,
  zone: string,
): Repeat | null => {
  if (series === undefined || row.status !== 'open' || series.made !== row.occurrence) return null;
  const { basis, firstOn, lastOn, made } = standingOf(series);
  return { rule: series.rule, basis, firstOn, lastOn, made, differs: differences(row, series, zone) };
};
