import type { PersonKeys } from '@daybook/shared/contacts/person-match.rules';
import type { Person } from './person.ts';

const slotsOf = ({ emails, linkedin, externalIds, fingerprints }: PersonKeys): string[] => [
  ...emails.map((identity) => `email ${identity}`),
  ...linkedin.map((identity) => `linkedin ${identity}`),
  ...externalIds.map((identity) => `external ${identity}`),
  ...fingerprints.map((identity) => `fingerprint ${identity}`),
];

/** The people that the rows at hand may be about, by what they are known by. */
export class PeopleIndex {
  readonly #people = new Map<string, Person>();
  readonly #slots = new Map<string, Set<string>>();

  constructor(people: readonly Person[]) {
    for (const person of people) this.set(person);
  }

  /** Adds somebody, or replaces them by how they are now. */
  set(person: Person): void {
    this.#people.set(person.id, person);
    for (const slot of slotsOf(person)) {
      const ids = this.#slots.get(slot);
      if (ids === undefined) this.#slots.set(slot, new Set([person.id]));
      else ids.add(person.id);
    }
  }

  /** Everybody who has at least one of these keys, those who were there first coming first. */
  candidates(keys: PersonKeys): Person[] {
    const ids = new Set(slotsOf(keys).flatMap((slot) => [...(this.#slots.get(slot) ?? [])]));
    return [...ids].flatMap((id) => this.#people.get(id) ?? []);
  }

  get(id: string): Person | undefined {
    return this.#people.get(id);
  }
}
