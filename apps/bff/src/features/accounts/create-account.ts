import type { Account, NewAccount } from '@daybook/shared/accounts/account';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { askRequired } from '../records/ask-required.store.ts';
import { writeTags } from '../records/tags.store.ts';
import { readAccount } from './read-accounts.ts';
import { insertAccount } from './write-account.ts';

/** Adds an account, a company unless said otherwise. Without an owner it is the actor's own. */
export const createAccount = (
  deps: Deps,
  actor: Actor,
  input: NewAccount,
): Promise<{ account: Account; operationId: string | null }> => {
  allow(actor, 'record.create');
  const label = `Added the account “${input.name}”`;
  return operate(deps, actor, { kind: 'account.create', label }, async (op) => {
    await askRequired(op, 'account', input.custom);
    const key = await insertAccount(op, input);
    if (input.tags !== undefined) await writeTags(op, key, input.tags);

    const account = await readAccount(op.db, key);
    op.record({ payload: createdEntry(account), records: [key] });
    return { account };
  });
};
