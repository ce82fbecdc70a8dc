import type { Activity, ActivityChange } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { changedChoices } from './activity-choices.ts';
import { refuseActivityClash } from './activity-clash.ts';
import { activityColumns } from './activity-columns.ts';
import { loadActivity, loadOwner, loadRecordKeys, readActivity } from './activity-work.ts';
import { formColumns } from './form-columns.ts';
import { recordChanges } from './record-changes.ts';
import { relinkRecords } from './relink-records.ts';
import { setCustom } from './set-custom.ts';
import { spanColumns } from './span-columns.ts';

/** The columns for an owner and a primary record that were given by id. */
const lookUp = async (op: Operation, { ownerId, primaryId }: ActivityChange) => {
  const owner = ownerId === undefined ? undefined : await loadOwner(op, ownerId);
  const [primaryKey = null] = primaryId ? await loadRecordKeys(op, [primaryId], 'primaryId') : [];
  return {
    ...(owner === undefined ? {} : { owner_key: owner.key }),
    ...(primaryId === undefined ? {} : { primary_key: primaryKey }),
  };
};

/** Changes the fields given. Fields that somebody else changed since `version` are refused with both values. */
export const changeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: ActivityChange,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.change', label: () => `Changed “${subject}”` },
    async (op) => {
      const { row } = await loadActivity(op, actor, id);

      const columns = { ...activityColumns(input), ...(await lookUp(op, { version, ...input })) };
      const patch = {
        ...columns,
        ...(await spanColumns(op, row, input)),
        ...(await formColumns(op, row, input)),
        ...(await changedChoices(op, { ...row, ...columns }, input)),
      };
      await refuseActivityClash(op, row, version, { patch, custom: input.custom });

      const next: ActivityEntity = await op.update('activity', row, patch);
      const linked =
        input.recordIds === undefined ? undefined : await loadRecordKeys(op, input.recordIds, 'recordIds');
      const { participants, colleagues } = input;
      const recordKeys = await relinkRecords(op, next, { further: linked, participants, colleagues });

      await recordChanges(op, row, next, recordKeys);
      await setCustom(op, next, input.custom, recordKeys);
      subject = next.subject;
      return { activity: await readActivity(op.db, id) };
    },
  );
};
