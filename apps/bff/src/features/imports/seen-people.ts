import type { PersonKeys } from '@daybook/shared/contacts/person-match.rules';
import { HashSet } from './hash-set.ts';
import { isIdentified } from './person.ts';

/** 53 bits, as two hashes in one number: as texts, what a large file's people are known by would fill the memory. */
const hash = (text: string): number => {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    two = Math.imul(two ^ code, 0x5f356495);
  }
  return (one >>> 0) * 0x200000 + ((two >>> 0) & 0x1fffff) + 1;
};

/** Remembers who stood in a file already. */
export class SeenPeople {
  readonly #seen = new HashSet();

  /** Whether somebody known by one of these keys was seen before; from now on they are. */
  see(keys: PersonKeys): boolean {
    const all = [
      ...keys.emails.map((key) => `email ${key}`),
      ...keys.linkedin.map((key) => `linkedin ${key}`),
      ...keys.externalIds.map((key) => `external ${key}`),
      ...(isIdentified(keys) ? [] : keys.fingerprints.map((key) => `fingerprint ${key}`)),
    ].map(hash);
    const known = all.some((key) => this.#seen.has(key));
    for (const key of all) this.#seen.add(key);
    return known;
  }
}
