import { externalIdentity } from '@daybook/shared/imports/external-id.rules';
import { idTarget } from '@daybook/shared/imports/thing-targets';
import type { Field } from '@daybook/shared/kernel/field';
import { ownFields, type PlainRecordType, pointsAt } from '@daybook/shared/records/plain-record.rules';
import type { Reader } from '../../platform/db/open.ts';
import type { Links } from './find-links.ts';
import { accountsNamed, contactsKnownBy, contactsNamed, recordsNamed } from './find-named.ts';
import type { ImportWork } from './import-work.ts';
import { findUsedByIds } from './imported.store.ts';
import type { IncomingThing } from './thing-reader.ts';

type Pointer = Field & { readonly type: 'account' | 'contact' | 'deal' };

const pointersOf = (noun: PlainRecordType): readonly Pointer[] =>
  ownFields(noun).filter((field): field is Pointer => pointsAt(field) !== undefined);

const textsOf = (
  rows: readonly IncomingThing[],
  pointers: readonly Pointer[],
  type: Pointer['type'],
  target = ({ key }: Pointer): string => key,
): string[] => {
  const wanted = pointers.filter((field) => field.type === type);
  return [...new Set(rows.flatMap(({ values }) => wanted.flatMap((field) => values[target(field)] ?? [])))];
};

const lookUp = async (
  db: Reader,
  { run, naming }: ImportWork,
  pointers: readonly Pointer[],
  rows: readonly IncomingThing[],
) => {
  const ids = textsOf(rows, pointers, 'contact', idTarget);
  const external = (id: string) => externalIdentity(run.settings.mapping.source, run.inspection.header, id);
  const holders = await contactsKnownBy(db, ids.map(external));
  const used = new Map(await findUsedByIds(db, 'contact', ids));
  return {
    account: await accountsNamed(db, naming, textsOf(rows, pointers, 'account')),
    contact: await contactsNamed(db, textsOf(rows, pointers, 'contact')),
    deal: await recordsNamed(db, 'deal', textsOf(rows, pointers, 'deal')),
    contactKnownAs: (id: string) => holders.get(external(id)) ?? used.get(id),
  };
};

type Known = Awaited<ReturnType<typeof lookUp>>;

/** The account a contact is expected at: the agency's contact at the agency, the customer's at the customer. */
const besideOf = ({ key }: Pointer, { account }: Links, found: ReadonlyMap<string, number>): number | null =>
  found.get(key.replace(/_contact$/, '')) ?? account;

const findOne = (
  known: Known,
  field: Pointer,
  { values }: IncomingThing,
  beside: number | null,
): number | undefined =>
  (field.type === 'contact' ? known.contactKnownAs(values[idTarget(field)] ?? '') : undefined) ??
  known[field.type](values[field.key] ?? '', beside);

const withPointers = (
  known: Known,
  pointers: readonly Pointer[],
  row: IncomingThing,
  links: Links,
): Links => {
  const found = new Map<string, number>();
  const missing: Record<string, string> = {};
  // Accounts come first, as contacts are looked for there.
  for (const field of pointers.toSorted((a, b) => a.type.localeCompare(b.type))) {
    const text = row.values[field.key] ?? row.values[idTarget(field)] ?? '';
    if (text === '') continue;
    const key = findOne(known, field, row, besideOf(field, links, found));
    if (key === undefined) missing[field.label] = text;
    else found.set(field.key, key);
  }
  return { ...links, pointers: Object.fromEntries(found), missing: { ...links.missing, ...missing } };
};

/** What deals, campaigns and contracts point at, of what is here; what is not is kept by its name. */
export const findPointers = async (
  db: Reader,
  work: ImportWork,
  noun: PlainRecordType,
  links: ReadonlyMap<IncomingThing, Links>,
): Promise<ReadonlyMap<IncomingThing, Links>> => {
  const pointers = pointersOf(noun);
  const known = await lookUp(db, work, pointers, [...links.keys()]);
  return new Map([...links].map(([row, own]) => [row, withPointers(known, pointers, row, own)]));
};
