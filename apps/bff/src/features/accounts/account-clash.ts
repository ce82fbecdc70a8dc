import type { Account, AccountInput } from '@daybook/shared/accounts/account';
import { ACCOUNT_FIELDS } from '@daybook/shared/accounts/account.fields';
import { fieldLabel } from '@daybook/shared/kernel/field';
import { fieldKey } from '@daybook/shared/records/field-key.rules';
import { refuseRecordClash } from '../../platform/fields/refuse-clash.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Written } from './account-columns.ts';

/** What every workspace has. */
type Own = Omit<AccountInput, 'custom'>;

const KEPT_IN: Readonly<Record<keyof Own, readonly string[]>> = {
  name: ['title'],
  kind: ['account.kind'],
  firstName: ['account.first_name'],
  lastName: ['account.last_name'],
  personalNumber: ['account.personal_number'],
  fiscalNumber: ['account.fiscal_number'],
  commercialNumber: ['account.commercial_number'],
  website: ['account.website'],
  email: ['account.email'],
  phone: ['account.phone'],
  address: ['account.address'],
  country: ['account.country'],
  ownerId: ['owner_key'],
};

/** Refuses to overwrite a field that somebody else changed since the writer saw the account. */
export const refuseAccountClash = (
  op: Operation,
  key: number,
  account: Account,
  seen: number,
  input: Written,
): Promise<void> =>
  refuseRecordClash(
    op,
    {
      of: 'account',
      key,
      version: account.version,
      keptIn: KEPT_IN,
      labelOf: (field) => fieldLabel(ACCOUNT_FIELDS, fieldKey(field)),
      theirs: { ...account, ownerId: account.owner?.id ?? null },
      custom: account.custom,
    },
    seen,
    input,
  );
