import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { toMs } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { withoutTags, withTags } from '../records/tags.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { reassignOne, reopenOne, rescheduleOne, snoozeOne, unsnoozeOne } from './activity-deeds.ts';
import { type LoadedActivity, loadOwner } from './activity-work.ts';
import { preparedChange } from './prepared-change.ts';
import { preparedCompletion } from './prepared-completion.ts';
import { tagOne } from './tag-one.ts';
import { restoreOne, trashOne } from './trash-one.ts';

type DoOne = (op: Operation, loaded: LoadedActivity) => Promise<ActivityEntity>;

/** What is done to each, with what is the same for all looked up and checked once. */
export const preparedDeed = async (op: Operation, deed: ActivityDeed): Promise<DoOne> => {
  switch (deed.do) {
    case 'complete':
      return preparedCompletion(op, deed);
    case 'snooze':
      if (toMs(deed.until) <= op.now) {
        const message = 'Choose a moment that is still to come.';
        throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'deed.until', message }] });
      }
      return (on, loaded) => snoozeOne(on, loaded, deed.until);
    case 'reschedule':
      return (on, loaded) => rescheduleOne(on, loaded, deed.due);
    case 'reassign': {
      const owner = await loadOwner(op, deed.ownerId);
      return (on, loaded) => reassignOne(on, loaded, owner);
    }
    case 'tag':
      return (on, loaded) => tagOne(on, loaded, withTags(deed.tags));
    case 'untag':
      return (on, loaded) => tagOne(on, loaded, withoutTags(deed.tags));
    case 'change':
      return preparedChange(op, deed);
    case 'reopen':
      return reopenOne;
    case 'unsnooze':
      return unsnoozeOne;
    case 'trash':
      return trashOne;
    case 'restore':
      return restoreOne;
  }
};
