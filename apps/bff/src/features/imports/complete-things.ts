import type { ThingNoun } from '@daybook/shared/imports/import-noun';
import type { Operation } from '../../platform/operation/operation.ts';
import { accountColumns } from '../accounts/account-columns.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import type { Companies } from './companies.ts';
import { thingOf } from './find-known-things.ts';
import type { ImportWork } from './import-work.ts';
import type { PlannedThing } from './plan-things.ts';
import { changesOf, factsOf } from './thing-facts.ts';
import { findThingRows, type ThingRows } from './thing-rows.store.ts';
import { writeImported } from './write-imported.ts';
import { accountInput, accountKeyOf } from './write-new-records.ts';
import { newTags, writeNewTags } from './write-tags.ts';

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
  noun: ThingNoun,
  planned: PlannedThing,
): Record<string, unknown> =>
  emptyOnes(heads.get(planned.key ?? 0) ?? {}, {
    owner_key: planned.row.owner?.key,
    ...(noun === 'opportunity' && { account_key: accountKeyOf(companies, planned) }),
  });

/** Sets what one of them lacked; answers whether that was anything. */
const complete = async (
  op: Operation,
  rows: ThingRows,
  companies: Companies,
  noun: ThingNoun,
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
  if (account !== undefined) await op.update('account', account, inAccount);
  if (sale !== undefined) await op.update('opportunity', sale, inSale);
  return Object.keys({ ...inHead, ...inAccount, ...inSale }).length > 0;
};

/**
 * Adds to accounts and opportunities that are there what they lacked, and tells their timelines; answers how many that
 * were. Activities stay as they are: what was done since is known better here.
 */
export const completeThings = async (
  op: Operation,
  work: ImportWork,
  noun: ThingNoun,
  companies: Companies,
  things: readonly PlannedThing[],
): Promise<number> => {
  const keyed = things.map((planned) => ({ planned, key: planned.key ?? 0 }));
  await writeImported(op, thingOf(noun), keyed);
  if (noun !== 'account' && noun !== 'opportunity') return 0;
  const keys = keyed.map(({ key }) => key);
  const rows = await findThingRows(op.db, noun, keys);
  const before = await factsOf(op.db, noun, keys);
  const changed = new Set<number>();
  for (const { planned, key } of keyed)
    if (await complete(op, rows, companies, noun, planned)) changed.add(key);
  await completeTags(op, keyed, before, changed);
  const own = keyed.map(({ planned: { row }, key }) => ({ key, custom: row.custom, isNew: false }));
  for (const key of await fillValues(op, noun, own)) changed.add(key);
  const after = await factsOf(op.db, noun, [...changed]);
  for (const key of changed)
    for (const payload of changesOf(work, noun, before.get(key) as never, after.get(key) as never))
      op.record({ payload, records: [key] });
  return changed.size;
};

const completeTags = async (
  op: Operation,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
  before: ReadonlyMap<number, { readonly tags: readonly string[] }>,
  changed: Set<number>,
): Promise<void> => {
  const tagged = keyed.map(({ planned, key }) => ({
    id: String(key),
    before: before.get(key) ?? null,
    values: { tags: planned.row.tags },
  }));
  for (const one of tagged) if (newTags(one).size > 0) changed.add(Number(one.id));
  await writeNewTags(op, tagged, new Map(keyed.map(({ key }) => [String(key), key])));
};
