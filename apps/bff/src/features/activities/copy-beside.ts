import type { Operation } from '../../platform/operation/operation.ts';
import { copyTags } from '../records/tags.store.ts';
import { copyValues } from '../records/write-custom.store.ts';
import { type ActivityEntity, findActivityRecords } from './activities.store.ts';
import { findParticipantRows } from './participants.store.ts';

/**
 * The next one of a series is about the same records, with the same people and tags, and says the same in fields of the
 * workspace's own. Answers the keys of the records.
 */
export const copyBeside = async (
  op: Operation,
  from: ActivityEntity,
  to: ActivityEntity,
): Promise<number[]> => {
  const links = await findActivityRecords(op.db, from.key);
  await op.insertMany(
    'activity_record',
    links.map(({ record_key, is_primary, role }) => ({ activity_key: to.key, record_key, is_primary, role })),
  );
  const people = await findParticipantRows(op.db, from.key);
  await op.insertMany(
    'activity_participant',
    people.map(({ user_key, role }) => ({ activity_key: to.key, user_key, role })),
  );
  await copyValues(op, from.key, to.key);
  await copyTags(op, from.key, to.key);
  return links.map(({ record_key }) => record_key);
};
