import { readEmail } from '@daybook/shared/contacts/email.rules';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { LINKEDIN_REFUSALS } from '@daybook/shared/contacts/linkedin.words';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { phoneIdentity, readPhone } from '../../platform/phone.ts';
import type { Written } from './contact-columns.ts';
import {
  findIdentities,
  findIdentityOwner,
  type Identity,
  type IdentityKind,
  writeIdentities,
} from './identities.store.ts';

const invalid = (path: string, message: string): Refusal =>
  new Refusal('request.invalid', { detail: message, errors: [{ path, message }] });

const readAddresses = (emails: readonly string[]): Identity[] =>
  emails.map((text, i) => {
    const email = readEmail(text);
    if (email === undefined) throw invalid(`emails.${i}`, 'This does not look like an email address.');
    return { identity: email.identity, shown: email.address };
  });

const readNumbers = (phones: readonly string[], locale: string): Identity[] =>
  phones
    .filter((text) => text !== '')
    .map((text) => readPhone(text, locale))
    .map((phone) => ({ identity: phoneIdentity(phone), shown: phone.text }));

const readProfile = (linkedin: string): Identity[] => {
  if (linkedin.trim() === '') return [];
  const reading = readLinkedIn(linkedin);
  if (reading.kind !== 'refused') return [{ identity: reading.identity, shown: reading.url }];
  const message = LINKEDIN_REFUSALS[reading.reason];
  throw new Refusal('contact.linkedin-refused', { detail: message, errors: [{ path: 'linkedin', message }] });
};

const WORDS = { email: 'email address', linkedin: 'LinkedIn profile', external: 'id' } as const;

/** Says no, and whose it is, where an email or a LinkedIn profile belongs to somebody else. */
const refuseTaken = async (
  op: Operation,
  contactKey: number,
  kind: 'email' | 'linkedin',
  wanted: readonly Identity[],
): Promise<void> => {
  for (const [i, { identity, shown }] of wanted.entries()) {
    const owner = await findIdentityOwner(op.db, kind, identity, contactKey);
    if (owner === undefined) continue;
    const message = `This ${WORDS[kind]} belongs to ${owner.title}.`;
    throw new Refusal('contact.identity-taken', {
      detail: `${shown} belongs to ${owner.title}. Open that contact, or leave it out here.`,
      errors: [{ path: kind === 'email' ? `emails.${i}` : 'linkedin', message }],
      facts: { record: { id: owner.id, type: owner.type, title: owner.title } },
    });
  }
};

/** Somebody merged of two has two profiles, of which one is shown: the other stays when that is written. */
const furtherProfiles = async (op: Operation, contactKey: number): Promise<Identity[]> =>
  (await findIdentities(op.db, [contactKey])).filter(({ kind }) => kind === 'linkedin').slice(1);

/** Writes the addresses, numbers and profile given; those left out stay as they are. */
export const writeContactIdentities = async (
  op: Operation,
  contactKey: number,
  { emails, phones, linkedin }: Written,
): Promise<void> => {
  const write = async (kind: IdentityKind, wanted: readonly Identity[]) => {
    if (kind === 'email' || kind === 'linkedin') await refuseTaken(op, contactKey, kind, wanted);
    await writeIdentities(op, contactKey, kind, wanted);
  };
  if (emails !== undefined) await write('email', readAddresses(emails));
  if (phones !== undefined) await write('phone', readNumbers(phones, op.actor.user?.locale ?? 'en-GB'));
  if (linkedin !== undefined)
    await write('linkedin', [
      ...readProfile(linkedin),
      ...(linkedin === '' ? [] : await furtherProfiles(op, contactKey)),
    ]);
};
