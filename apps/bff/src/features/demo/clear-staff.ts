import type { Operation } from '../../platform/operation/operation.ts';
import {
  findDemoUsers,
  hasLeftTraces,
  removeAccess,
  removeOwn,
  removeTags,
  removeTeams,
  removeUser,
} from './clear-staff.store.ts';

/**
 * Removes the demo company's users, teams and tags. A user who made or did something that stays is deactivated instead,
 * so that it still says who it was.
 */
export const clearStaff = async (op: Operation): Promise<number> => {
  await removeTeams(op);
  await removeTags(op);
  const users = await findDemoUsers(op);
  for (const user of users) {
    await removeAccess(op, user.key);
    await removeOwn(op, 'template', user.key);
    await removeOwn(op, 'saved_view', user.key);
    if (await hasLeftTraces(op, user.key)) await op.update('users', user, { active: 0, is_demo: 0 });
    else await removeUser(op, user);
  }
  return users.length;
};
