import type { Operation } from '../../platform/operation/operation.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import type { Companies } from './companies.ts';
import type { ImportWork } from './import-work.ts';
import type { Person } from './person.ts';
import { tellCompleted, writeCompleted } from './write-completed.ts';
import { writeNewPeople } from './write-new-people.ts';
import { writeNotes } from './write-notes.ts';
import { writeNewTags } from './write-tags.ts';

/** Writes people whom rows are about, new and known, with everything a file says of them. */
export const writePeople = async (
  op: Operation,
  work: ImportWork,
  companies: Companies,
  people: readonly Person[],
): Promise<void> => {
  const fresh = people.filter(({ key }) => key === null);
  const known = people.filter(({ key }) => key !== null);
  const made = await writeNewPeople(op, work, companies, fresh);
  await writeCompleted(op, work, companies, known);
  const keys = new Map([...made, ...known.map(({ id, key }) => [id, key ?? 0] as const)]);
  await writeNewTags(op, people, keys);
  await fillValues(op, 'contact', ownValuesOf(people, keys));
  await writeNotes(op, work, people, keys);
  await tellCompleted(op, work, known);
};

/** What the file says of each in fields of the workspace's own. */
const ownValuesOf = (people: readonly Person[], keys: ReadonlyMap<string, number>) =>
  people.map(({ id, key, custom }) => ({ key: keys.get(id) ?? 0, custom, isNew: key === null }));
