import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey } from '../people/people.store.ts';
import { type LoadedActivity, loadActivity } from './activity-work.ts';
import { findSeries, type SeriesEntity } from './series.store.ts';

/** An open activity that the actor may change, with its owner's zone. */
export const loadOpen = async (
  op: Operation,
  actor: Actor,
  id: string,
): Promise<LoadedActivity & { readonly zone: string }> => {
  const loaded = await loadActivity(op, actor, id);
  if (loaded.row.status !== 'open') {
    const detail = 'Only an open activity repeats. Change the next one instead.';
    throw new Refusal('request.invalid', { detail });
  }
  const { zone } = found(await findUserByKey(op.db, loaded.row.owner_key), 'user');
  return { ...loaded, zone };
};

/** The series whose latest activity this is; anything else is refused. */
export const loadSeries = async (op: Operation, { row }: LoadedActivity): Promise<SeriesEntity> => {
  const series = row.series_key === null ? undefined : await findSeries(op.db, row.series_key);
  if (series !== undefined && series.made === row.occurrence) return series;
  throw new Refusal('request.invalid', { detail: 'This activity does not repeat.' });
};
