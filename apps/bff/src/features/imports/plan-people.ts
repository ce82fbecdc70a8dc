import {
  applyCompletion,
  type Completion,
  completePerson,
} from '@daybook/shared/contacts/complete-person.rules';
import { readEmail } from '@daybook/shared/contacts/email.rules';
import { matchPerson, type PersonKeys, type PersonMatch } from '@daybook/shared/contacts/person-match.rules';
import type { Found } from './find-people.ts';
import { PeopleIndex } from './people-index.ts';
import { isIdentified, newPerson, type Person } from './person.ts';
import type { Incoming } from './person-reader.ts';
import type { Reject } from './rejects.store.ts';

export type Outcome = 'created' | 'completed' | 'unchanged' | 'rejected';

export interface Planned {
  readonly row: Incoming;
  readonly outcome: Outcome;
  /** Whom it is about; undefined where it is not taken. */
  readonly person: string | undefined;
}

export interface Plan {
  /** What becomes of each row, in order. */
  readonly rows: readonly Planned[];
  /** Everybody who is new or has something new, as they will be. */
  readonly people: readonly Person[];
  readonly rejects: readonly Reject[];
}

/** The row without some of its addresses: they are somebody else's, and are kept with what no field took. */
const withoutEmails = (row: Incoming, taken: ReadonlySet<string>): Incoming => {
  if (taken.size === 0) return row;
  const isTaken = (text: string): boolean => taken.has(readEmail(text)?.identity ?? '');
  const { values, keys } = row;
  const extra = { ...values.extra, 'Email of somebody else': values.email.filter(isTaken).join(', ') };
  return {
    ...row,
    values: { ...values, email: values.email.filter((text) => !isTaken(text)), extra },
    keys: { ...keys, emails: keys.emails.filter((identity) => !taken.has(identity)) },
  };
};

interface Meeting {
  readonly row: Incoming;
  readonly match: PersonMatch;
}

/**
 * Who the row is about. Two people behind one mailbox, whose names have nothing in common, stay two: the second is
 * looked for, or made, without the address.
 */
const meet = (row: Incoming, index: PeopleIndex): Meeting => {
  const match = matchPerson(row.keys, index.candidates(row.keys));
  if (match.kind === 'new' || match.by !== 'email' || !match.nameDiffers) return { row, match };
  const other = index.get(match.id);
  return meet(withoutEmails(row, new Set(other?.emails)), index);
};

/** What others are known by stays theirs. */
const withoutTaken = (row: Incoming, person: Person, index: PeopleIndex): Incoming => {
  const others = index.candidates(row.keys).filter(({ id }) => id !== person.id);
  const theirs = (pick: (keys: PersonKeys) => readonly string[]) => new Set(others.flatMap(pick));
  const [emails, linkedin, ids] = [
    theirs((keys) => keys.emails),
    theirs((keys) => keys.linkedin),
    theirs((keys) => keys.externalIds),
  ];
  const { linkedin: profile, ...values } = row.values;
  const isProfileTaken = row.keys.linkedin.some((identity) => linkedin.has(identity));
  return withoutEmails(
    {
      ...row,
      values: { ...values, ...(profile !== undefined && !isProfileTaken && { linkedin: profile }) },
      keys: { ...row.keys, externalIds: row.keys.externalIds.filter((id) => !ids.has(id)) },
    },
    new Set(row.keys.emails.filter((identity) => emails.has(identity))),
  );
};

const addNew = (there: readonly string[], more: readonly string[]): string[] => [
  ...there,
  ...more.filter((one) => !there.includes(one)),
];

/** The person with what a row adds; existing values stay. */
const complete = (person: Person, row: Incoming, completion: Completion): Person => {
  const { keys, notes } = row;
  const isNewNote = notes !== '' && !person.notes.has(notes);
  const missing = (there: readonly string[], more: readonly string[]) =>
    more.filter((one) => !there.includes(one));
  const externalIds = missing(person.externalIds, keys.externalIds);
  const stored = isIdentified(keys) ? [] : keys.fingerprints;
  const { fresh } = person;
  const addedEmails = (completion.added.email ?? []).flatMap((text) => readEmail(text)?.identity ?? []);
  return {
    ...person,
    name: person.name || keys.name,
    values: applyCompletion(person.values, completion),
    notes: isNewNote ? new Set([...person.notes, notes]) : person.notes,
    custom: { ...row.custom, ...person.custom },
    emails: addNew(person.emails, addedEmails),
    linkedin: completion.filled.linkedin === undefined ? person.linkedin : keys.linkedin,
    externalIds: [...person.externalIds, ...externalIds],
    fingerprints: addNew(person.fingerprints, keys.fingerprints),
    fresh: {
      externalIds: [...fresh.externalIds, ...externalIds],
      fingerprints: addNew(fresh.fingerprints, missing(person.storedFingerprints, stored)),
      notes: isNewNote ? [...fresh.notes, notes] : fresh.notes,
      phoneTexts: new Map([...row.phoneTexts, ...fresh.phoneTexts]),
    },
  };
};

/** Whether the row gives what one of these people is known by. */
const isOneOf = ({ keys }: Incoming, trashed: ReadonlySet<string>): boolean =>
  keys.emails.some((identity) => trashed.has(`email ${identity}`)) ||
  keys.linkedin.some((identity) => trashed.has(`linkedin ${identity}`)) ||
  keys.externalIds.some((identity) => trashed.has(`external ${identity}`)) ||
  (!isIdentified(keys) && keys.fingerprints.some((identity) => trashed.has(`fingerprint ${identity}`)));

const planRow = (
  given: Incoming,
  found: Found,
  index: PeopleIndex,
  changed: Set<string>,
): Planned | Reject => {
  if (given.problem !== undefined) return { line: given.line, cells: given.cells, reason: given.problem };
  const { row, match } = meet(given, index);
  if (match.kind === 'new') {
    // What the file says of them is not kept here either.
    if (isOneOf(row, found.erased)) return { line: row.line, cells: [], reason: 'erased' };
    if (isOneOf(row, found.trashed)) return { line: row.line, cells: row.cells, reason: 'matches-trashed' };
    const person = newPerson(row);
    index.set(person);
    changed.add(person.id);
    return { row, outcome: 'created', person: person.id };
  }
  const person = index.get(match.id);
  if (person === undefined) throw new Error('A row matched somebody who is not there.');
  const own = withoutTaken(row, person, index);
  const completion = completePerson(person.values, own.values);
  const next = complete(person, own, completion);
  const isFilled = Object.keys(next.custom).length > Object.keys(person.custom).length;
  const isCompleted = completion.changed || isFilled || next.notes !== person.notes;
  if (isCompleted || hasFresh(next, person)) changed.add(next.id);
  index.set(next);
  return { row, outcome: isCompleted ? 'completed' : 'unchanged', person: next.id };
};

/** Something to be known by from now on, though no field says anything new. */
const hasFresh = (next: Person, before: Person): boolean =>
  next.fresh.externalIds.length > before.fresh.externalIds.length ||
  next.fresh.fingerprints.length > before.fresh.fingerprints.length;

/** Decides what becomes of some rows, given everybody they may be about; writes nothing. */
export const planPeople = (rows: readonly Incoming[], found: Found): Plan => {
  const index = new PeopleIndex(found.people);
  const changed = new Set<string>();
  const planned: Planned[] = [];
  const rejects: Reject[] = [];
  for (const row of rows) {
    const result = planRow(row, found, index, changed);
    if ('outcome' in result) planned.push(result);
    else rejects.push(result);
  }
  return { rows: planned, people: [...changed].flatMap((id) => index.get(id) ?? []), rejects };
};
