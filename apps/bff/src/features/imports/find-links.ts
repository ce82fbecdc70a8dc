import { readEmail } from '@daybook/shared/contacts/email.rules';
import { externalIdentity } from '@daybook/shared/imports/external-id.rules';
import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';
import { accountsNamed, contactsKnownBy, contactsNamed, recordsNamed } from './find-named.ts';
import type { ImportWork } from './import-work.ts';
import { findImported, findRecordsByIds, findRecordsByKeys, type NamedRecord } from './imported.store.ts';
import type { IncomingThing } from './thing-reader.ts';

/** What is here of whom and what a row belongs to. */
export interface Links {
  readonly contacts: readonly number[];
  readonly account: number | null;
  readonly opportunities: readonly number[];
  /** All that it is about, in order, the first being the one it is created on. */
  readonly records: readonly number[];
  /** What the first of them is. */
  readonly primary: RecordType | null;
  /** What it points at besides, by the field that does. */
  readonly pointers: Readonly<Record<string, number>>;
  /** What the row names and is not here, by what it would be. */
  readonly missing: Readonly<Record<string, string>>;
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const all = (
  rows: readonly IncomingThing[],
  pick: (row: IncomingThing) => readonly string[] | string,
): string[] => unique(rows.flatMap(pick));

const lookUp = async (db: Reader, { run, naming }: ImportWork, rows: readonly IncomingThing[]) => {
  const { source } = run.settings.mapping;
  const external = (id: string) => externalIdentity(source, run.inspection.header, id);
  const ids = all(rows, (row) => [...row.contactIds, ...row.recordIds]);
  const identities = all(rows, (row) => [
    ...row.contactEmails.flatMap((text) => readEmail(text)?.identity ?? []),
    ...row.contactIds.map(external),
  ]);
  const imported = async (thing: RecordNoun, own: (row: IncomingThing) => readonly string[]) => {
    const found = await findImported(db, thing, all(rows, own).map(external));
    return new Map(found.filter(({ trashed }) => !trashed).map(({ identity, key }) => [identity, key]));
  };
  const named = (target: string) => all(rows, ({ values }) => values[target] ?? []);
  return {
    external,
    holders: await contactsKnownBy(db, identities),
    byId: new Map((await findRecordsByIds(db, ids)).map((row) => [row.id, row])),
    personNamed: await contactsNamed(
      db,
      all(rows, (row) => row.contactNames),
    ),
    accountNamed: await accountsNamed(db, naming, named('account')),
    saleNamed: await recordsNamed(db, 'opportunity', named('opportunity')),
    accounts: await imported('account', (row) => row.accountIds),
    sales: await imported('opportunity', (row) => row.opportunityIds),
  };
};

type Known = Awaited<ReturnType<typeof lookUp>>;

const inUse = (record: NamedRecord | undefined, type?: string): number[] =>
  record === undefined || record.state === 'trashed' || (type !== undefined && record.type !== type)
    ? []
    : [record.key];

const accountOf = (known: Known, { accountIds, values }: IncomingThing): number | null => {
  for (const id of accountIds) {
    const key = known.accounts.get(known.external(id));
    if (key !== undefined) return key;
  }
  const name = values['account'] ?? '';
  return name === '' ? null : (known.accountNamed(name) ?? null);
};

const contactsOf = (known: Known, row: IncomingThing, account: number | null): number[] => {
  const byEmail = row.contactEmails.flatMap(
    (text) => known.holders.get(readEmail(text)?.identity ?? '') ?? [],
  );
  const byId = row.contactIds.flatMap((id) => [
    ...(known.holders.has(known.external(id)) ? [known.holders.get(known.external(id)) ?? 0] : []),
    ...inUse(known.byId.get(id), 'contact'),
  ]);
  const sure = unique([...byId, ...byEmail]);
  return sure.length > 0
    ? sure
    : unique(row.contactNames.flatMap((name) => known.personNamed(name, account) ?? []));
};

const salesOf = (known: Known, row: IncomingThing, account: number | null): number[] => {
  const byId = row.opportunityIds.flatMap((id) => known.sales.get(known.external(id)) ?? []);
  if (byId.length > 0) return unique(byId);
  const sale = known.saleNamed(row.values['opportunity'] ?? '', account);
  return sale === undefined ? [] : [sale];
};

const missingOf = (
  row: IncomingThing,
  contacts: readonly number[],
  account: number | null,
  sales: readonly number[],
) => ({
  ...(contacts.length === 0 && row.contactNames.length + row.contactEmails.length > 0
    ? { Contact: [...row.contactNames, ...row.contactEmails].join(', ') }
    : {}),
  ...(account === null && row.values['account'] ? { Account: row.values['account'] } : {}),
  ...(sales.length === 0 && row.values['opportunity'] ? { Opportunity: row.values['opportunity'] } : {}),
});

/** What the first of what a row is about is: people come before sales, and an account only by itself. */
const kindOfFirst = (
  contacts: readonly number[],
  opportunities: readonly number[],
  hasAccount: boolean,
): RecordType | null => {
  if (contacts.length > 0) return 'contact';
  if (opportunities.length > 0) return 'opportunity';
  return hasAccount ? 'account' : null;
};

/** Whom and what rows belong to, of what is here: by id, email address, or name and account. */
export const findLinks = async (
  db: Reader,
  work: ImportWork,
  rows: readonly IncomingThing[],
): Promise<ReadonlyMap<IncomingThing, Links>> => {
  const known = await lookUp(db, work, rows);
  const found = rows.map((row) => {
    const account = accountOf(known, row);
    const contacts = contactsOf(known, row, account);
    const opportunities = salesOf(known, row, account);
    const named = row.recordIds.flatMap((id) => known.byId.get(id) ?? []);
    const own = named.flatMap((record) => inUse(record));
    const ownType = named.find(({ key }) => key === own[0])?.type as RecordType | undefined;
    const missing = missingOf(row, contacts, account, opportunities);
    return { row, account, contacts, opportunities, own, ownType, missing };
  });
  const keys = unique(found.flatMap(({ contacts, opportunities }) => [...contacts, ...opportunities]));
  const above = new Map(
    (await findRecordsByKeys(db, keys)).map(({ key, account_key }) => [key, account_key]),
  );
  return new Map(
    found.map(({ row, account, contacts, opportunities, own, ownType, missing }) => {
      const about = [...contacts, ...opportunities];
      const isUnder = account === null || about.some((key) => above.get(key) === account);
      const records = unique([...own, ...about, ...(isUnder ? [] : [account])]);
      const primary = ownType ?? kindOfFirst(contacts, opportunities, !isUnder);
      return [row, { contacts, account, opportunities, records, primary, pointers: {}, missing }];
    }),
  );
};
