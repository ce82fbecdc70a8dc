import type { Activity } from '@daybook/shared/activities/activity';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readActivity } from './activity-work.ts';
import { beginSeries, ruleFrom } from './begin-series.ts';
import { loadOpen } from './repeat-work.ts';
import { findSeries } from './series.store.ts';

/** Makes an open activity come again by a rule, or by another one from here on. */
export const repeatActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  repeat: RepeatInput,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.repeat', label: () => `Changed how “${subject}” repeats` },
    async (op) => {
      const { row, zone } = await loadOpen(op, actor, id);
      subject = row.subject;
      const series = row.series_key === null ? undefined : await findSeries(op.db, row.series_key);
      if (series === undefined || series.made !== row.occurrence)
        await op.update('activity', row, await beginSeries(op, row, zone, repeat));
      else await op.update('series', series, ruleFrom(row, zone, repeat));
      return { activity: await readActivity(op.db, id) };
    },
  );
};
