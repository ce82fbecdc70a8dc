import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readActivity } from './activity-work.ts';
import { loadOpen, loadSeries } from './repeat-work.ts';
import { endSeries } from './stop-repeating.ts';
import { trashOne } from './trash-one.ts';

/** Puts an activity in the trash, and none follows. */
export const trashSeries = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.trash-series', label: () => `Deleted “${subject}” and all that follow` },
    async (op) => {
      const loaded = await loadOpen(op, actor, id);
      subject = loaded.row.subject;
      const row = await endSeries(op, loaded.row, await loadSeries(op, loaded));
      await trashOne(op, { ...loaded, row });
      return { activity: await readActivity(op.db, id) };
    },
  );
};
