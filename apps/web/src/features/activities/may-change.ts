import type { ActivityRow } from '@daybook/shared/activities/activity';
import { type Asker, may } from '@daybook/shared/people/may.rules';

/** Why what is read cannot be written. */
export const ONLY_LOOK = 'You may look at this, but not change it.';

/** Whether somebody may change an activity, by the server's own rule; who is in a manager's teams the server knows. */
export const mayChange = (
  { id, role }: Pick<Asker, 'id' | 'role'>,
  { owner, creatorId }: Pick<ActivityRow, 'owner' | 'creatorId'>,
): boolean => may({ id, role, teamMates: [owner.id] }, 'activity.change', { ownerId: owner.id, creatorId });
