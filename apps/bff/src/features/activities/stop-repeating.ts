import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { readActivity } from './activity-work.ts';
import { loadOpen, loadSeries } from './repeat-work.ts';
import { hasOthers, type SeriesEntity } from './series.store.ts';

/** Takes an activity out of its series, so that none follows; a series that nothing is of any more goes. */
export const endSeries = async (
  op: Operation,
  row: ActivityEntity,
  series: SeriesEntity,
): Promise<ActivityEntity> => {
  const next = await op.update('activity', row, { series_key: null, occurrence: null });
  if (!(await hasOthers(op.db, series.key, row.key))) await op.remove('series', series);
  return next;
};

/** The activity stays and is the last one. */
export const stopRepeating = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.stop-repeating', label: () => `Stopped repeating “${subject}”` },
    async (op) => {
      const loaded = await loadOpen(op, actor, id);
      subject = loaded.row.subject;
      await endSeries(op, loaded.row, await loadSeries(op, loaded));
      return { activity: await readActivity(op.db, id) };
    },
  );
};
