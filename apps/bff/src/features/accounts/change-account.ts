import type { Account, AccountChange } from '@daybook/shared/accounts/account';
import { accountChanges } from '@daybook/shared/accounts/account-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadRecord } from '../records/write-record.store.ts';
import { refuseAccountClash } from './account-clash.ts';
import { readAccount } from './read-accounts.ts';
import { updateAccount } from './write-account.ts';

/**
 * Changes the fields given; the timeline tells each as a fact. Fields that somebody else changed since `version` are
 * refused with both values.
 */
export const changeAccount = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: AccountChange,
): Promise<{ account: Account; operationId: string | null }> => {
  allow(actor, 'record.change');
  let title = '';
  const label = () => `Changed the account “${title}”`;
  return operate(deps, actor, { kind: 'account.change', label }, async (op) => {
    const head = await loadRecord(op, 'account', id);
    const before = await readAccount(op.db, head.key);
    await refuseAccountClash(op, head.key, before, version, input);

    await updateAccount(op, head, input);

    const account = await readAccount(op.db, head.key);
    for (const payload of accountChanges(before, account)) op.record({ payload, records: [head.key] });
    ({ title } = account);
    return { account };
  });
};
