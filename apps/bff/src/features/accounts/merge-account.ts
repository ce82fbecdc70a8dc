import type { Account } from '@daybook/shared/accounts/account';
import { accountChanges } from '@daybook/shared/accounts/account-history.rules';
import { takenValues } from '@daybook/shared/accounts/account-merge.rules';
import type { MergeAsked } from '@daybook/shared/records/merge';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operateAtOnceOrOn } from '../../platform/operation/at-once-or-on.ts';
import { joinRecords, loadPair, mergeWork } from '../records/merging.store.ts';
import { readAccount } from './read-accounts.ts';
import { updateAccount } from './write-account.ts';

/**
 * Makes another account part of this one: fields as chosen, tags of both, and everything that belonged to the other.
 * What happened at both is read together; the other's address leads here.
 */
export const mergeAccount = async (
  deps: Deps,
  actor: Actor,
  id: string,
  asked: MergeAsked,
): Promise<{ account: Account; operationId: string | null; running: boolean }> => {
  allow(actor, 'record.change');
  const seen = await loadPair(deps.db.read, actor, 'account', id, asked);
  const work = await mergeWork(deps.db.read, deps.specs, seen);
  return operateAtOnceOrOn(deps, actor, work, async (op) => {
    const pair = await loadPair(op.db, actor, 'account', id, asked);
    const before = await readAccount(op.db, pair.kept.key);
    const other = await readAccount(op.db, pair.other.key);

    const head = await joinRecords(op, deps.specs, pair, asked.choices);
    await updateAccount(op, head, takenValues(before, other, asked.choices));

    const account = await readAccount(op.db, pair.kept.key);
    for (const payload of accountChanges(before, account)) op.record({ payload, records: [pair.kept.key] });
    return { account };
  });
};
