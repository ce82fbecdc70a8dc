import { bringsAccount, type RecordNoun } from '@daybook/shared/imports/import-noun';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { accountColumns } from '../accounts/account-columns.ts';
import { loadPlainRow } from '../records/plain-details.store.ts';
import type { Companies } from './companies.ts';
import { plainPatch } from './plain-things.ts';
import type { PlannedThing } from './plan-things.ts';
import type { ThingRows } from './thing-rows.store.ts';
import { accountInput, accountKeyOf } from './write-details.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Of what a row gives, what is empty so far. */
const emptyOnes = (there: Texts, given: Texts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        value !== '' && value !== null && value !== undefined && (there[name] === '' || there[name] === null),
    ),
  );

const accountPatch = ({ accounts }: ThingRows, { key, row }: PlannedThing): Record<string, unknown> => {
  const { folded_name: _, kind: __, ...given } = accountColumns(accountInput(row));
  return emptyOnes(accounts.get(key ?? 0) ?? {}, given);
};

const opportunityPatch = ({ opportunities }: ThingRows, { key, row, links }: PlannedThing) => {
  const there = opportunities.get(key ?? 0);
  const money = there?.value_minor === null && row.money;
  return {
    ...(money && { value_minor: money.minor, currency: money.currency }),
    ...emptyOnes(there ?? {}, {
      expected_closing_on: row.values['expected_closing_on'],
      contact_key: links.contacts[0],
    }),
  };
};

const headPatch = (
  { heads }: ThingRows,
  companies: Companies,
  noun: RecordNoun,
  planned: PlannedThing,
): Record<string, unknown> =>
  emptyOnes(heads.get(planned.key ?? 0) ?? {}, {
    owner_key: planned.row.owner?.key,
    ...(bringsAccount(noun) && { account_key: accountKeyOf(companies, planned) }),
  });

const completePlain = async (
  op: Operation,
  { plain }: ThingRows,
  noun: RecordNoun,
  planned: PlannedThing,
): Promise<object> => {
  if (!isPlainType(noun)) return {};
  const key = planned.key ?? 0;
  const row = plain.get(key) ?? (await loadPlainRow(op, noun, key));
  const patch = plainPatch(noun, { ...row }, planned);
  await op.update(noun, row, patch);
  return patch;
};

/** Sets what one of them lacked; answers whether that was anything. */
export const completeDetails = async (
  op: Operation,
  rows: ThingRows,
  companies: Companies,
  noun: RecordNoun,
  planned: PlannedThing,
): Promise<boolean> => {
  const key = planned.key ?? 0;
  const head = rows.heads.get(key);
  if (head === undefined) return false;
  const inHead = headPatch(rows, companies, noun, planned);
  await op.update('record', head, inHead);
  const [account, sale] = [rows.accounts.get(key), rows.opportunities.get(key)];
  const inAccount = account === undefined ? {} : accountPatch(rows, planned);
  const inSale = sale === undefined ? {} : opportunityPatch(rows, planned);
  const inPlain = await completePlain(op, rows, noun, planned);
  if (account !== undefined) await op.update('account', account, inAccount);
  if (sale !== undefined) await op.update('opportunity', sale, inSale);
  return Object.keys({ ...inHead, ...inAccount, ...inSale, ...inPlain }).length > 0;
};
