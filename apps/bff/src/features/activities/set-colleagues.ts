import type { ActivityInput } from '@daybook/shared/activities/activity';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUsersByIds } from '../people/people.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { findParticipantRows } from './participants.store.ts';

/** Makes these users take part in an activity, and nobody else; left out, they stay as they are. */
export const setColleagues = async (
  op: Operation,
  { key }: Pick<ActivityEntity, 'key'>,
  wanted: ActivityInput['colleagues'] | undefined,
): Promise<void> => {
  if (wanted === undefined) return;
  const roles = new Map(wanted.map(({ id, role }) => [id, role]));
  const users = await findUsersByIds(op.db, [...roles.keys()]);
  if (users.length < roles.size) {
    const message = 'One of these colleagues is not there any more.';
    throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'colleagues', message }] });
  }
  const roleOf = new Map(users.map((user) => [user.key, roles.get(user.id) ?? 'sales']));
  for (const row of await findParticipantRows(op.db, key)) {
    const role = roleOf.get(row.user_key);
    if (role === undefined) await op.remove('activity_participant', row);
    else await op.update('activity_participant', row, { role });
    roleOf.delete(row.user_key);
  }
  await op.insertMany(
    'activity_participant',
    [...roleOf].map(([user_key, role]) => ({ activity_key: key, user_key, role })),
  );
};
