import { dayAt } from '@daybook/shared/kernel/time';
import { nextInSeries } from '@daybook/shared/repeating/repeat-days.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey } from '../people/people.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { copyBeside } from './copy-beside.ts';
import { findSeries } from './series.store.ts';
import { activityLike, standingOf } from './series-columns.ts';
import { tellPlanned } from './tell-completed.ts';

/** What an interaction form says of it before it is done goes on to the next one. */
const carried = (row: ActivityEntity) => ({
  location_comments: row.location_comments,
  source: row.source,
  source_reason: row.source_reason,
  channel: row.channel,
  culture: row.culture,
  as_text: row.as_text,
  use_template: row.use_template,
  template_id: row.template_id,
});

/**
 * Once the latest of a series is done or skipped, plans the next one in the same operation: like the series, about what
 * this one is about and for whoever owns it. Answers it; null where this one does not repeat, or was the last.
 */
export const planNext = async (
  op: Operation,
  row: ActivityEntity,
  doneAt: number,
): Promise<ActivityEntity | null> => {
  const series = row.series_key === null ? undefined : await findSeries(op.db, row.series_key);
  if (series === undefined || series.made !== row.occurrence) return null;
  const owner = await findUserByKey(op.db, row.owner_key);
  if (owner === undefined) return null;
  const { zone, name } = owner;
  const day = nextInSeries(standingOf(series), { today: dayAt(op.now, zone), doneOn: dayAt(doneAt, zone) });
  if (day === null) return null;
  const made = series.made + 1;
  await op.update('series', series, { last_on: day, made });
  const next = await op.insert('activity', {
    ...activityLike(series, day, zone),
    id: newId(),
    owner_key: row.owner_key,
    creator_key: op.actor.user?.key ?? row.creator_key,
    created_at: op.now,
    primary_key: row.primary_key,
    topic: row.topic,
    ...carried(row),
    series_key: series.key,
    occurrence: made,
    due_day: '',
    due_slot: 0,
  });
  tellPlanned(op, next, name, await copyBeside(op, row, next));
  return next;
};
