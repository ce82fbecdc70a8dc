import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import { externalIdentity } from '@daybook/shared/imports/external-id.rules';
import { idTarget } from '@daybook/shared/imports/thing-targets';
import type { Field } from '@daybook/shared/kernel/field';
import { ownFields, type PlainRecordType, pointsAt } from '@daybook/shared/records/plain-record.rules';
import type { Reader } from '../../platform/db/open.ts';
import { sortKey } from '../records/write-record.store.ts';
import { findAccountsByFold } from './companies.store.ts';
import { accountFor } from './companies.ts';
import type { Links } from './find-links.ts';
import { findHolders } from './holders.store.ts';
import type { ImportWork } from './import-work.ts';
import { findContactsNamed, findRecordsNamed, findUsedByIds } from './imported.store.ts';
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
  const companies = await findAccountsByFold(db, textsOf(rows, pointers, 'account').map(naming.foldOf));
  const people = await findContactsNamed(db, textsOf(rows, pointers, 'contact').map(foldPersonName));
  const deals = await findRecordsNamed(db, 'deal', textsOf(rows, pointers, 'deal').map(sortKey));
  const holders = await findHolders(db, ids.map(external));
  const known = await findUsedByIds(db, 'contact', ids);
  return {
    naming,
    companies: Map.groupBy(companies, ({ fold }) => fold),
    people: Map.groupBy(people, ({ folded_name }) => folded_name),
    deals: Map.groupBy(deals, ({ sort_title }) => sort_title),
    byId: new Map([
      ...known,
      ...ids.flatMap((id) =>
        holders
          .filter(({ identity, trashed }) => !trashed && identity === external(id))
          .map(({ contactKey }) => [id, contactKey] as const),
      ),
    ]),
  };
};

type Known = Awaited<ReturnType<typeof lookUp>>;

/** Of several of one name the one under the account that stands beside it; else only one that is alone in having it. */
const onlyOne = (
  all: readonly { readonly key: number; readonly account_key: number | null }[] = [],
  account: number | null,
): number | undefined => {
  const there = all.filter(({ account_key }) => account !== null && account_key === account);
  const [one, another] = there.length > 0 ? there : all;
  return another === undefined ? one?.key : undefined;
};

/** The account a contact is expected at: the agency's contact at the agency, the customer's at the customer. */
const besideOf = ({ key }: Pointer, { account }: Links, found: ReadonlyMap<string, number>): number | null =>
  found.get(key.replace(/_contact$/, '')) ?? account;

const findOne = (
  known: Known,
  field: Pointer,
  { values }: IncomingThing,
  beside: number | null,
): number | undefined => {
  const text = values[field.key] ?? '';
  if (field.type === 'account') return accountFor(known.naming, text, known.companies)?.key;
  if (field.type === 'deal') return onlyOne(known.deals.get(sortKey(text)), beside);
  return (
    known.byId.get(values[idTarget(field)] ?? '') ?? onlyOne(known.people.get(foldPersonName(text)), beside)
  );
};

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
