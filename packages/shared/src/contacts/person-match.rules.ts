import { foldCompanyName } from './company-name.rules.ts';
import { isOpaque } from './linkedin-slug.rules.ts';
import { isSimilarName, nameWords } from './person-name.rules.ts';

/** What a person is recognised by. All identities are in their kept form; see `readEmail`, `readLinkedIn`. */
export interface PersonKeys {
  readonly name: string;
  readonly emails: readonly string[];
  readonly linkedin: readonly string[];
  /** `source:id`, e.g. `hubspot:151`. */
  readonly externalIds: readonly string[];
  readonly fingerprints: readonly string[];
}

export interface KnownPerson extends PersonKeys {
  readonly id: string;
}

export type MatchedBy = 'email' | 'linkedin' | 'external-id' | 'fingerprint';

export type PersonMatch =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'match';
      readonly id: string;
      readonly by: MatchedBy;
      /** Further people this one has an identity of. Those identities stay where they are. */
      readonly others: readonly string[];
      /** Both have a name and the names have nothing in common: perhaps a shared mailbox. */
      readonly nameDiffers: boolean;
    };

export interface Traits {
  readonly name: string;
  /** E.164 where readable. */
  readonly phones: readonly string[];
  readonly company: string;
}

const SEPARATOR = '|';

/**
 * What a person without email, LinkedIn address or external id is recognised by: folded name, phone and folded company,
 * one for each phone. Missing parts count as missing: a bare name matches only a bare name. Empty without a name.
 */
export const personFingerprints = ({ name, phones, company }: Traits): string[] => {
  const who = nameWords(name).toSorted().join(' ');
  if (who === '') return [];
  const where = foldCompanyName(company).replaceAll(SEPARATOR, ' ');
  const numbers = phones.map((phone) => phone.replace(/[^\d+]/g, '')).filter((phone) => phone !== '');
  return (numbers.length > 0 ? numbers : ['']).map((number) => [who, number, where].join(SEPARATOR));
};

/** A fingerprint with all three parts stands for one person even beside other identities. */
const isWhole = (fingerprint: string): boolean => fingerprint.split(SEPARATOR).every((part) => part !== '');

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

/** A member's opaque id and the name the member chose are two addresses of one profile, and never compare. */
const linkedInKind = (identity: string): string =>
  isOpaque(identity.slice(identity.lastIndexOf('/') + 1))
    ? 'opaque'
    : identity.slice(0, identity.lastIndexOf('/'));

const sourceOf = (externalId: string): string => externalId.slice(0, externalId.indexOf(':'));

/** Both have identities of one kind, and none in common. */
const disagrees = (
  one: readonly string[],
  other: readonly string[],
  kind: (key: string) => string,
): boolean => {
  const kinds = new Set(other.map(kind));
  return one.some((key) => kinds.has(kind(key))) && !shares(one, other);
};

const contradicts = (row: PersonKeys, known: PersonKeys): boolean =>
  disagrees(row.emails, known.emails, () => '') ||
  disagrees(row.linkedin, known.linkedin, linkedInKind) ||
  disagrees(row.externalIds, known.externalIds, sourceOf);

const isIdentified = (row: PersonKeys): boolean =>
  row.emails.length > 0 || row.linkedin.length > 0 || row.externalIds.length > 0;

const matchesFingerprint = (row: PersonKeys, known: PersonKeys): boolean => {
  const usable = isIdentified(row) ? row.fingerprints.filter(isWhole) : row.fingerprints;
  return shares(usable, known.fingerprints) && !contradicts(row, known);
};

const TESTS: readonly [MatchedBy, (row: PersonKeys, known: PersonKeys) => boolean][] = [
  ['email', (row, known) => shares(row.emails, known.emails)],
  ['linkedin', (row, known) => shares(row.linkedin, known.linkedin)],
  ['external-id', (row, known) => shares(row.externalIds, known.externalIds)],
  ['fingerprint', matchesFingerprint],
];

const namesDiffer = (one: string, other: string): boolean =>
  nameWords(one).length > 0 &&
  nameWords(other).length > 0 &&
  !isSimilarName(one, other) &&
  !shares(nameWords(one), nameWords(other));

/**
 * Who of the people known a row stands for: by email, else LinkedIn identity, else source and external id, or else the
 * fingerprint. A row that has an identity of its own is matched by fingerprint only where all three parts agree and no
 * identity contradicts. The first of several in the order given wins.
 */
export const matchPerson = (row: PersonKeys, known: readonly KnownPerson[]): PersonMatch => {
  for (const [by, test] of TESTS) {
    const person = known.find((each) => test(row, each));
    if (person === undefined) continue;
    const strong = TESTS.slice(0, 3);
    const others = known.filter((each) => each !== person && strong.some(([, other]) => other(row, each)));
    const nameDiffers = namesDiffer(row.name, person.name);
    return { kind: 'match', id: person.id, by, others: others.map((each) => each.id), nameDiffers };
  }
  return { kind: 'new' };
};
