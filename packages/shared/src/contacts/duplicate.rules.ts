import { isSameCompany } from './company-name.rules.ts';
import { isSameName, isSimilarName, nameWords } from './person-name.rules.ts';

export type DuplicateReason = 'same-email' | 'same-linkedin' | 'same-phone' | 'same-company' | 'same-name';

/** What is known of a person while typing. Identities are in their kept form, phones in E.164. */
export interface DuplicateTraits {
  readonly name: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly linkedin: string | null;
  readonly phones: readonly string[];
}

export interface LikelyDuplicate<Known> {
  readonly person: Known;
  readonly reason: DuplicateReason;
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

/** Strongest first. A similar name alone is not enough: it takes the phone, the company, or the whole name with no company against it. */
const REASONS: readonly [DuplicateReason, (one: DuplicateTraits, other: DuplicateTraits) => boolean][] = [
  ['same-email', (one, other) => shares(one.emails, other.emails)],
  ['same-linkedin', (one, other) => one.linkedin !== null && one.linkedin === other.linkedin],
  ['same-phone', (one, other) => shares(one.phones, other.phones) && isSimilarName(one.name, other.name)],
  [
    'same-company',
    (one, other) => isSameCompany(one.company, other.company) && isSimilarName(one.name, other.name),
  ],
  [
    'same-name',
    (one, other) =>
      nameWords(one.name).length > 1 &&
      isSameName(one.name, other.name) &&
      (one.company.trim() === '' || other.company.trim() === ''),
  ],
];

/** The people who are probably the one being typed, most likely first. */
export const likelyDuplicates = <Known extends DuplicateTraits>(
  typed: DuplicateTraits,
  known: readonly Known[],
): LikelyDuplicate<Known>[] =>
  REASONS.flatMap(([reason, applies], rank) =>
    known
      .filter((person) => applies(typed, person))
      .filter((person) => !REASONS.slice(0, rank).some(([, stronger]) => stronger(typed, person)))
      .map((person) => ({ person, reason })),
  );
