import type { AccountKind } from '@daybook/shared/accounts/account.fields';
import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import { parseLocalDate, startOfDay } from '@daybook/shared/kernel/time';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import { findStageIn } from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { accountColumns } from '../accounts/account-columns.ts';
import { opportunityColumns } from '../opportunities/opportunity-columns.ts';
import type { Companies } from './companies.ts';
import type { ImportWork } from './import-work.ts';
import { plainCells } from './plain-things.ts';
import type { PlannedThing } from './plan-things.ts';
import type { IncomingThing } from './thing-reader.ts';

/** The account of a row: one that is here, or one that is made for it. */
export const accountKeyOf = (companies: Companies, { row, links }: PlannedThing): number | null =>
  links.account ?? (row.values['account'] ? companies.keyOf(row.values['account'].slice(0, 200)) : null);

/** The fields of an account that a row gives. */
export const accountInput = ({ values, name }: IncomingThing) => ({
  name: name.slice(0, 200),
  ...(values['kind'] && { kind: values['kind'] as AccountKind }),
  firstName: values['first_name'] ?? '',
  lastName: values['last_name'] ?? '',
  personalNumber: values['personal_number'] ?? '',
  fiscalNumber: values['fiscal_number'] ?? '',
  commercialNumber: values['commercial_number'] ?? '',
  website: values['website'] ?? '',
  email: values['email'] ?? '',
  phone: values['phone'] ?? '',
  address: values['address'] ?? '',
  country: values['country'] ?? '',
});

/** When a sale ended that is over: on the day it was to be closed, if that has been. */
const endOf = ({ now }: Operation, { values }: IncomingThing): number => {
  const day = parseLocalDate(values['expected_closing_on'] ?? '');
  return day === undefined ? now : Math.min(now, startOfDay(day, 'UTC'));
};

/** Adds what a type of record has beside its head. */
export const insertDetails = async (
  op: Operation,
  { words: { stages } }: ImportWork,
  noun: RecordNoun,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
): Promise<void> => {
  if (noun === 'account') {
    const rows = keyed.map(({ planned, key }) => ({
      folded_name: '',
      ...accountColumns(accountInput(planned.row)),
      key,
    }));
    await op.insertMany('account', rows);
    return;
  }
  if (isPlainType(noun)) {
    const rows = keyed.map(({ planned, key }) => ({ ...plainCells(noun, planned), key }));
    await op.insertMany(noun, rows);
    return;
  }
  const isOver = (stage: string): boolean => findStageIn(stages, 'pipeline', stage)?.kind !== 'open';
  const rows = keyed.map(({ planned: { row, links }, key }) => ({
    ...opportunityColumns({
      value: row.money,
      stage: row.stage,
      expectedClosingOn: (row.values['expected_closing_on'] as never) ?? null,
    }),
    closed_at: isOver(row.stage) ? endOf(op, row) : null,
    contact_key: links.contacts[0] ?? null,
    key,
  }));
  await op.insertMany('opportunity', rows);
};
