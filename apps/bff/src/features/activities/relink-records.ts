import type { ActivityInput } from '@daybook/shared/activities/activity';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { findRecordsByIds, type RecordEntity } from '../records/records.store.ts';
import { type ActivityEntity, type ActivityRecordEntity, findActivityRecords } from './activities.store.ts';
import { about, dueText } from './activity-work.ts';
import { setColleagues } from './set-colleagues.ts';

interface Given {
  readonly further?: readonly number[] | undefined;
  readonly participants?: ActivityInput['participants'] | undefined;
  readonly colleagues?: ActivityInput['colleagues'] | undefined;
}

const loadPeople = async (op: Operation, given: ActivityInput['participants']): Promise<RecordEntity[]> => {
  const people = await findRecordsByIds(
    op.db,
    given.map(({ id }) => id),
  );
  const unknown = given.some(({ id }) => !people.some((one) => one.id === id && one.type === 'contact'));
  if (!unknown) return people;
  const message = 'Only contacts take part; one of these is none, or is not there any more.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'participants', message }] });
};

/** On whose side each of the people takes part; left out, as it is. */
const rolesOf = (
  links: readonly ActivityRecordEntity[],
  people: readonly RecordEntity[],
  given: Given['participants'],
): ReadonlyMap<number, string> => {
  if (given === undefined)
    return new Map(links.filter(({ role }) => role !== '').map((link) => [link.record_key, link.role]));
  const byId = new Map(given.map(({ id, role }) => [id, role]));
  return new Map(people.map(({ key, id }) => [key, byId.get(id) ?? 'customer']));
};

/** G-26: who joins a planned or finished activity has it on their timeline from then on. */
const tellJoined = (op: Operation, row: ActivityEntity, joined: readonly RecordEntity[]): void => {
  if (joined.length === 0) return;
  op.record({
    payload: {
      kind: 'activity.joined',
      ...about(row),
      people: joined.map(({ title }) => title),
      due: dueText(row),
    },
    records: joined.map(({ key }) => key),
    activityKey: row.key,
  });
};

/**
 * Makes the links to records agree with the activity's primary record and, where given, with the further ones and the
 * people and colleagues who take part. Answers the keys of all records it is linked to.
 */
export const relinkRecords = async (
  op: Operation,
  row: ActivityEntity,
  { further, participants, colleagues }: Given,
  isNew = false,
): Promise<number[]> => {
  const links = await findActivityRecords(op.db, row.key);
  const people = participants === undefined ? [] : await loadPeople(op, participants);
  const roles = rolesOf(links, people, participants);
  const kept =
    further ??
    links.filter((link) => link.is_primary === 0 && link.role === '').map((link) => link.record_key);
  const wanted = new Set([...(row.primary_key === null ? [] : [row.primary_key]), ...kept, ...roles.keys()]);
  const columns = (key: number) => ({
    is_primary: key === row.primary_key ? 1 : 0,
    role: roles.get(key) ?? '',
  });

  for (const link of links) {
    if (wanted.has(link.record_key)) await op.update('activity_record', link, columns(link.record_key));
    else await op.remove('activity_record', link);
  }
  const there = new Set(links.map((link) => link.record_key));
  const added = [...wanted].filter((key) => !there.has(key));
  await op.insertMany(
    'activity_record',
    added.map((key) => ({ activity_key: row.key, record_key: key, ...columns(key) })),
  );
  if (!isNew)
    tellJoined(
      op,
      row,
      people.filter(({ key }) => !there.has(key)),
    );
  await setColleagues(op, row, colleagues);
  return [...wanted];
};
