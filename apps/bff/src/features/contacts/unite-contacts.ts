import type { Contact } from '@daybook/shared/contacts/contact';
import type { Operation } from '../../platform/operation/operation.ts';
import { asWritten } from './contact-clash.ts';
import type { Written } from './contact-columns.ts';
import { findContactRow } from './contact-details.store.ts';
import { findIdentities } from './identities.store.ts';

/** The identities of a kind whose field in the catalogue has another name. */
const FIELD_OF: Readonly<Record<string, string>> = { email: 'email', phone: 'phone', linkedin: 'linkedin' };

/** What the other contact has in the fields that are taken from it; where both keep theirs, nothing is overwritten. */
export const writtenFrom = (other: Contact, taken: ReadonlySet<string>): Written => {
  const { firstName, lastName, jobTitle, accountId, zone, language, birthday, ownerId, ...rest } =
    asWritten(other);
  const { lifecycleStage, lifecycleStatus, lostReason } = rest;
  return {
    ...(taken.has('first_name') ? { firstName } : {}),
    ...(taken.has('last_name') ? { lastName } : {}),
    ...(taken.has('job_title') ? { jobTitle } : {}),
    ...(taken.has('account') ? { accountId } : {}),
    ...(taken.has('zone') ? { zone } : {}),
    ...(taken.has('language') ? { language } : {}),
    ...(taken.has('birthday') ? { birthday } : {}),
    ...(taken.has('owner') ? { ownerId } : {}),
    ...(taken.has('lifecycle_stage') ? { lifecycleStage, lifecycleStatus, lostReason } : {}),
  };
};

/** Puts what the two were known by in one order, each kind with that of the chosen one first. */
const orderIdentities = async (
  op: Operation,
  keptKey: number,
  own: ReadonlySet<number>,
  taken: ReadonlySet<string>,
): Promise<void> => {
  const rows = await findIdentities(op.db, [keptKey]);
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const otherFirst = taken.has(FIELD_OF[kind] ?? '');
    const isFirst = ({ key }: { readonly key: number }) => own.has(key) !== otherFirst;
    const ordered = [...ofKind.filter(isFirst), ...ofKind.filter((row) => !isFirst(row))];
    for (const [position, row] of ordered.entries()) await op.update('contact_identity', row, { position });
  }
};

/** Columns of imports that no field took: each of both, and of two of one name the kept one's. */
const uniteExtra = async (op: Operation, keptKey: number, otherKey: number): Promise<void> => {
  const kept = await findContactRow(op.db, keptKey);
  const other = await findContactRow(op.db, otherKey);
  const extra = { ...JSON.parse(other.extra), ...JSON.parse(kept.extra) };
  if (Object.keys(extra).length > 0) await op.update('contact', kept, { extra: JSON.stringify(extra) });
};

interface United {
  readonly keptKey: number;
  readonly otherKey: number;
  /** The identities that the kept one had before. */
  readonly own: ReadonlySet<number>;
  readonly taken: ReadonlySet<string>;
}

/** Brings together what the two were known by and what imports knew of them. */
export const uniteContacts = async (
  op: Operation,
  { keptKey, otherKey, own, taken }: United,
): Promise<void> => {
  await orderIdentities(op, keptKey, own, taken);
  await uniteExtra(op, keptKey, otherKey);
};
