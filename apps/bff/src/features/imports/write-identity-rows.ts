import { readEmail } from '@daybook/shared/contacts/email.rules';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { IdentityKind } from '../contacts/identities.store.ts';
import type { Person } from './person.ts';

interface IdentityRow {
  readonly contact_key: number;
  readonly kind: IdentityKind;
  readonly identity: string;
  readonly shown: string;
  readonly position: number;
}

const AT_ONCE = 200;

/** The texts that are not there yet, each with its place behind those that are. */
const behind = (there: readonly string[], texts: readonly string[]): { text: string; position: number }[] =>
  texts.filter((text) => !there.includes(text)).map((text, i) => ({ text, position: there.length + i }));

const numbersBefore = ({ before }: Person, phones: readonly string[]): string[] =>
  // Those that were there stand first in the values.
  phones.slice(0, before?.phones.length ?? 0);

const rowsOf = (person: Person, key: number): IdentityRow[] => {
  const { before, values, fresh } = person;
  const row = (kind: IdentityKind, identity: string, shown: string, position: number): IdentityRow => ({
    contact_key: key,
    kind,
    identity,
    shown,
    position,
  });
  const emails = behind(before?.emails ?? [], values.email).map(({ text, position }) =>
    row('email', readEmail(text)?.identity ?? text.toLowerCase(), text, position),
  );
  const phones = behind(numbersBefore(person, values.phone), values.phone).map(({ text, position }) =>
    row('phone', text, fresh.phoneTexts.get(text) ?? text, position),
  );
  const profile = before?.linkedin == null ? readLinkedIn(values.linkedin ?? '') : undefined;
  const linkedin =
    profile === undefined || profile.kind === 'refused'
      ? []
      : [row('linkedin', profile.identity, profile.url, 0)];
  const external = fresh.externalIds.map((id) => row('external', id, '', 0));
  const fingerprints = fresh.fingerprints.map((fingerprint) => row('fingerprint', fingerprint, '', 0));
  return [...emails, ...phones, ...linkedin, ...external, ...fingerprints];
};

/** Adds what people are known by and were not before. */
export const writeIdentityRows = async (
  op: Operation,
  people: readonly Person[],
  keys: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = people.flatMap((person) => rowsOf(person, keys.get(person.id) ?? 0));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await op.insertMany('contact_identity', rows.slice(at, at + AT_ONCE));
};
