import type { Account, AccountChange } from '@daybook/shared/accounts/account';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadRecord } from '../records/write-record.store.ts';
import { refuseAccountClash } from './account-clash.ts';
import { readAccount } from './read-accounts.ts';
import { rewriteAccount } from './rewrite-account.ts';

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
    const account = await rewriteAccount(op, head, before, input);
    ({ title } = account);
    return { account };
  });
};
