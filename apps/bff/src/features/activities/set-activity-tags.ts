import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { tagOne } from './tag-one.ts';

/** Gives an activity these tags and no others; a name not known yet becomes a tag. */
export const setActivityTags = (
  deps: Deps,
  actor: Actor,
  id: string,
  tags: readonly string[],
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(deps, actor, { kind: 'activity.tag', label: () => `Tagged “${subject}”` }, async (op) => {
    const loaded = await loadActivity(op, actor, id);
    subject = loaded.row.subject;
    await tagOne(op, loaded, () => tags);
    return { activity: await readActivity(op.db, id) };
  });
};
