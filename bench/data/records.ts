import { foldCompanyName } from '@daybook/shared/contacts/company-name.rules';
import { foldText } from '@daybook/shared/contacts/fold.rules';
import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import { FIRST_CLOSED_RANK } from '@daybook/shared/stages/stage.rules';
import { recordPlace } from '../../apps/bff/src/platform/search/search-places.ts';
import { tokensOf } from '../../apps/bff/src/platform/search/tokens.ts';
import { type Chance, idOf } from './chance.ts';
import { zoneOf } from './people.ts';
import type { Sink } from './sink.ts';
import { NOW, type Size } from './size.ts';
import { COMPANY_ENDS, COMPANY_STEMS, FIRST_NAMES, JOB_TITLES, LAST_NAMES, SECTORS } from './words.ts';

const DAY_MS = 86_400_000;
export const BEGIN = NOW - 730 * DAY_MS;

/**
 * Keys of records: accounts first, then contacts, then opportunities. The first account is the large one, and its first
 * contact the busy one. The second account is small: what is flat is measured against it.
 */
export interface Layout {
  readonly largeAccount: number;
  readonly smallAccount: number;
  readonly busyContact: number;
  readonly smallContact: number;
  readonly firstContact: number;
  readonly firstOpportunity: number;
  readonly lastOpportunity: number;
  /** How many contacts the large account has. */
  readonly largeContacts: number;
}

export const layoutOf = ({ accounts, contacts, opportunities }: Size): Layout => ({
  largeAccount: 1,
  smallAccount: 2,
  busyContact: accounts + 1,
  smallContact: accounts + 1 + Math.ceil(contacts / 50),
  firstContact: accounts + 1,
  firstOpportunity: accounts + contacts + 1,
  lastOpportunity: accounts + contacts + opportunities,
  largeContacts: Math.ceil(contacts / 50),
});

export const accountOfContact = (size: Size, contact: number): number => {
  const { firstContact, largeContacts, smallContact } = layoutOf(size);
  if (contact < firstContact + largeContacts) return 1;
  if (contact === smallContact) return 2;
  return 3 + (contact % (size.accounts - 2));
};

const contactOfOpportunity = (size: Size, opportunity: number): number =>
  layoutOf(size).firstContact + ((opportunity * 3) % size.contacts);

export const accountOfOpportunity = (size: Size, opportunity: number): number =>
  accountOfContact(size, contactOfOpportunity(size, opportunity));

export const recordIdOf = (key: number): string => idOf(5, key, BEGIN);
export const ownerOf = ({ users }: Size, recordKey: number): number => 1 + (recordKey % users);

const companyName = (key: number): string => {
  const stem = COMPANY_STEMS[key % COMPANY_STEMS.length];
  const end = COMPANY_ENDS[Math.floor(key / COMPANY_STEMS.length) % COMPANY_ENDS.length];
  const sector = SECTORS[(key * 11) % SECTORS.length];
  return `${stem}${end} ${sector}`;
};

/** `lastAt` holds, by key, when something last happened with each record; 0 for never. */
export const addRecords = async (
  sink: Sink,
  size: Size,
  chance: Chance,
  lastAt: Float64Array,
): Promise<void> => {
  await addAccounts(sink, size, lastAt);
  await addContacts(sink, size, chance, lastAt);
  await addOpportunities(sink, size, chance, lastAt);
};

const head = (
  size: Size,
  key: number,
  type: string,
  title: string,
  account: number | null,
  lastAt: Float64Array,
  sortBy = title,
) =>
  [
    key,
    recordIdOf(key),
    type,
    title,
    foldText(sortBy),
    ownerOf(size, key),
    account,
    ownerOf(size, key),
    BEGIN,
    lastAt[key] ?? 0,
  ] as const;

const addAccounts = async (sink: Sink, size: Size, lastAt: Float64Array): Promise<void> => {
  for (let key = 1; key <= size.accounts; key++) {
    const name = companyName(key);
    const website = `https://www.${foldText(name).replaceAll(' ', '-')}-${key}.example`;
    sink.add('record', head(size, key, 'account', name, null, lastAt));
    sink.add('account', [key, foldCompanyName(name), website, 'Germany']);
    sink.add('record_search', [
      key,
      tokensOf(`${name} ${website}`, recordPlace('account', 'live'), ownerOf(size, key)),
    ]);
    if (key % 2000 === 0) await sink.drain();
  }
};

const addContacts = async (sink: Sink, size: Size, chance: Chance, lastAt: Float64Array): Promise<void> => {
  const { firstContact, firstOpportunity } = layoutOf(size);
  for (let key = firstContact; key < firstOpportunity; key++) {
    const [first, last, job] = [chance.pick(FIRST_NAMES), chance.pick(LAST_NAMES), chance.pick(JOB_TITLES)];
    const account = accountOfContact(size, key);
    const title = `${first} ${last}`;
    const email = `${foldText(first)}.${foldText(last)}.${key}@bench.example`;
    const phone = `+4930231250${String(key).padStart(6, '0')}`;
    sink.add('record', head(size, key, 'contact', title, account, lastAt, `${last} ${first}`));
    sink.add('contact', [key, first, last, foldPersonName(title), job, zoneOf(1 + (key % 12)), 'en']);
    sink.add('contact_identity', [key, 'email', email, email]);
    sink.add('contact_identity', [key, 'phone', phone, phone]);
    sink.add('employment', [key, account, BEGIN]);
    const words = `${title} ${companyName(account)} ${job} ${email} ${phone} 0${phone.slice(3)}`;
    sink.add('record_search', [key, tokensOf(words, recordPlace('contact', 'live'), ownerOf(size, key))]);
    if (key % 2000 === 0) await sink.drain();
  }
};

const addOpportunities = async (
  sink: Sink,
  size: Size,
  chance: Chance,
  lastAt: Float64Array,
): Promise<void> => {
  const { firstOpportunity, lastOpportunity } = layoutOf(size);
  for (let key = firstOpportunity; key <= lastOpportunity; key++) {
    const rank = chance.below(OPPORTUNITY_STAGES.length);
    const value = 100_000 + chance.below(10_000_000);
    const closing = new Date(NOW + (chance.below(300) - 100) * DAY_MS).toISOString().slice(0, 10);
    const title = `Retrofit ${key}`;
    sink.add('record', head(size, key, 'opportunity', title, accountOfOpportunity(size, key), lastAt));
    const stage = OPPORTUNITY_STAGES[rank]?.value ?? 'qualification';
    sink.add('opportunity', [
      key,
      contactOfOpportunity(size, key),
      value,
      'EUR',
      value,
      stage,
      rank < 4 ? rank : FIRST_CLOSED_RANK + rank - 4,
      closing,
      closing,
      rank < 4 ? null : NOW - chance.below(300) * DAY_MS,
    ]);
    sink.add('record_search', [
      key,
      tokensOf(
        `${title} ${companyName(accountOfOpportunity(size, key))}`,
        recordPlace('opportunity', 'live'),
        ownerOf(size, key),
      ),
    ]);
    if (key % 2000 === 0) await sink.drain();
  }
};
