import {
  companyNameFolds,
  foldCompanyName,
  spellCompanyName,
} from '@daybook/shared/contacts/company-name.rules';
import { foldText } from '@daybook/shared/contacts/fold.rules';
import type { ImportFindings } from '@daybook/shared/imports/import';
import { v7 as newId } from 'uuid';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { sortKey } from '../records/write-record.store.ts';
import { findAccountsByFold, type NamedAccount } from './companies.store.ts';
import type { Run } from './run.store.ts';

/** Which company is meant by a name, and what a new one is called. */
export interface CompanyNaming {
  /** What names of one company have in common, but for those the user keeps apart. */
  readonly slotOf: (name: string) => string;
  /** What all names have in common that may be one company's. */
  readonly groupOf: (name: string) => string;
  /** The spelling that most rows have. */
  readonly bestName: (name: string) => string;
}

type NearNames = ImportFindings['near'][number];

const plain = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();

/** Names with and without umlauts, and with these spelled out, are grouped with the first of them that came. */
const groups = (near: readonly NearNames[]): ((name: string) => string) => {
  // As they were grouped when the file was looked through, whichever comes first now.
  const bySpelling = new Map(
    near.flatMap(({ fold, names }) => names.map(({ text }) => [spellCompanyName(text), fold])),
  );
  return (name) => {
    const fold = foldCompanyName(name);
    const spelling = spellCompanyName(name);
    const known = bySpelling.get(spelling);
    if (known !== undefined) return known;
    // Any other is spelled by itself alone, and need not be remembered.
    if (companyNameFolds(name).length > 1) bySpelling.set(spelling, fold);
    return fold;
  };
};

export const companyNaming = ({ settings, findings }: Pick<Run, 'settings' | 'findings'>): CompanyNaming => {
  const separate = new Set(settings.separate);
  const best = new Map(findings?.near.map(({ fold, names }) => [fold, names[0]?.text]));
  const groupOf = groups(findings?.near ?? []);
  return {
    groupOf,
    slotOf: (name) => {
      const group = groupOf(name);
      return separate.has(group) ? `=${plain(name)}` : group;
    },
    bestName: (name) => (separate.has(groupOf(name)) ? name : (best.get(groupOf(name)) ?? name)),
  };
};

/** The accounts that may be meant by these names, by their folded names. */
export const findAccountsNamed = async (
  db: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedAccount[]>> => {
  const folds = new Set(names.flatMap(companyNameFolds));
  return Map.groupBy(await findAccountsByFold(db, [...folds]), ({ fold }) => fold);
};

/** The account that a name stands for: the one of exactly that name, or else the oldest that may be meant. */
export const accountFor = (
  naming: CompanyNaming,
  name: string,
  byFold: ReadonlyMap<string, readonly NamedAccount[]>,
): NamedAccount | undefined => {
  const there = companyNameFolds(name).flatMap((fold) => byFold.get(fold) ?? []);
  const exact = there.find(({ title }) => plain(title) === plain(name));
  return exact ?? there.find(({ title }) => naming.slotOf(title) === naming.slotOf(name));
};

export interface WantedCompany {
  readonly name: string;
  /** Whose a new one is. */
  readonly ownerKey: number | null;
  readonly owner: string | null;
}

export interface Companies {
  readonly keyOf: (name: string) => number | null;
  readonly made: number;
}

/** Finds the accounts of these names, and makes those that are missing. */
export const findOrMakeAccounts = async (
  op: Operation,
  naming: CompanyNaming,
  source: string,
  wanted: readonly WantedCompany[],
): Promise<Companies> => {
  const bySlot = new Map(wanted.toReversed().map((company) => [naming.slotOf(company.name), company]));
  const there = await findAccountsNamed(
    op.db,
    wanted.map(({ name }) => name),
  );
  const keys = new Map<string, number>();
  const missing: WantedCompany[] = [];
  for (const [slot, company] of bySlot) {
    const account = accountFor(naming, company.name, there);
    if (account === undefined) missing.push({ ...company, name: naming.bestName(company.name) });
    else keys.set(slot, account.key);
  }
  for (const { slot, key } of await makeAccounts(op, naming, source, missing)) keys.set(slot, key);
  return { keyOf: (name) => keys.get(naming.slotOf(name)) ?? null, made: missing.length };
};

const makeAccounts = async (
  op: Operation,
  naming: CompanyNaming,
  source: string,
  missing: readonly WantedCompany[],
): Promise<{ slot: string; key: number }[]> => {
  const heads = await op.insertMany(
    'record',
    missing.map(({ name, ownerKey }) => ({
      id: newId(),
      type: 'account',
      title: name,
      sort_title: sortKey(name),
      owner_key: ownerKey,
      creator_key: op.actor.user?.key ?? null,
      created_at: op.now,
    })),
  );
  await op.insertMany(
    'account',
    heads.map(({ key, title }) => ({ key, folded_name: foldCompanyName(title) })),
  );
  return heads.map(({ key, title }, i) => {
    const owner = missing[i]?.owner ?? null;
    op.record({ payload: { kind: 'record.created', title, owner, source }, records: [key] });
    return { slot: naming.slotOf(title), key };
  });
};
