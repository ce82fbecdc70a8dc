import type { LocalDate } from '@daybook/shared/kernel/time';
import { firstStatus, offeredStages } from '@daybook/shared/stages/stage.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { contactColumns, namesOf } from '../contacts/contact-columns.ts';
import { sortKey } from '../records/write-record.store.ts';
import type { Companies } from './companies.ts';
import { type ImportWork, ownerOf } from './import-work.ts';
import type { Person } from './person.ts';
import { writeIdentityRows } from './write-identity-rows.ts';

const OWN_ID = /^daybook:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const namingOf = ({ values }: Person) => ({
  firstName: values.first_name ?? '',
  lastName: values.last_name ?? '',
  emails: values.email,
});

const contactRow = ({ words: { stages } }: ImportWork, person: Person, key: number) => {
  const { values } = person;
  const stage = values.lifecycle_stage ?? offeredStages(stages, 'lifecycle')[0]?.code ?? 'lead';
  const input = {
    jobTitle: values.job_title ?? '',
    zone: values.zone ?? null,
    language: values.language ?? null,
    birthday: (values.birthday as LocalDate | undefined) ?? null,
    lifecycleStage: stage,
    lifecycleStatus: firstStatus(stages, stage),
  };
  return {
    folded_name: '',
    ...contactColumns(input, namingOf(person)),
    key,
    extra: JSON.stringify(values.extra),
  };
};

/** An export of Daybook brings its ids along. */
const ownIdOf = ({ fresh }: Person): string | undefined =>
  fresh.externalIds.find((identity) => OWN_ID.test(identity))?.slice('daybook:'.length);

const headRow = (op: Operation, work: ImportWork, companies: Companies, person: Person) => {
  const { title, sortBy } = namesOf(namingOf(person));
  const { account = '' } = person.values;
  return {
    id: ownIdOf(person) ?? newId(),
    type: 'contact',
    title,
    sort_title: sortKey(sortBy),
    owner_key: ownerOf(work, person)?.key ?? null,
    account_key: account === '' ? null : companies.keyOf(account),
    creator_key: op.actor.user?.key ?? null,
    created_at: op.now,
  };
};

/** Adds people as contacts, and tells their timelines; answers the key each one got. */
export const writeNewPeople = async (
  op: Operation,
  work: ImportWork,
  companies: Companies,
  people: readonly Person[],
): Promise<ReadonlyMap<string, number>> => {
  const heads = await op.insertMany(
    'record',
    people.map((person) => headRow(op, work, companies, person)),
  );
  const keys = new Map(people.map(({ id }, i) => [id, heads[i]?.key ?? 0]));
  await op.insertMany(
    'contact',
    people.map((person) => contactRow(work, person, keys.get(person.id) ?? 0)),
  );
  await writeIdentityRows(op, people, keys);
  await op.insertMany(
    'employment',
    heads.flatMap(({ key, account_key }) =>
      account_key === null ? [] : [{ contact_key: key, account_key, from_at: op.now, to_at: null }],
    ),
  );
  for (const [i, { key, title }] of heads.entries()) {
    const person = people[i];
    const owner = (person && ownerOf(work, person)?.name) ?? null;
    op.record({
      payload: { kind: 'record.created', title, owner, source: work.source },
      records: [key],
    });
  }
  return keys;
};
