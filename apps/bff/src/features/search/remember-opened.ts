import { found } from '@daybook/shared/kernel/result';
import type { Opened } from '@daybook/shared/search/search';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findActivityDetail } from '../activities/read-activities.store.ts';
import { findRecordById } from '../records/records.store.ts';
import { type OpenedThing, saveRecent } from './recent.store.ts';

const thingOf = async ({ db }: Deps, opened: Opened): Promise<OpenedThing> => {
  if ('recordId' in opened) {
    const { key } = found(await findRecordById(db.read, opened.recordId), 'record');
    return { record_key: key, activity_key: null };
  }
  const { key } = found(await findActivityDetail(db.read, opened.activityId), 'activity');
  return { record_key: null, activity_key: key };
};

/** Remembers what a user has opened, so that it is offered first the next time. Nobody else's business: no operation. */
export const rememberOpened = async (
  deps: Deps,
  user: CurrentUser,
  opened: Opened,
): Promise<{ remembered: true }> => {
  allow({ kind: 'user', user }, 'own.change');
  await saveRecent(deps.db.write, user.key, await thingOf(deps, opened), deps.clock());
  return { remembered: true };
};
