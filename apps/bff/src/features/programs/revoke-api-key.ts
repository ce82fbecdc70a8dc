import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findApiKeyById } from './api-keys.store.ts';

/** Ends a key at once and for good: one's own, or as admin anybody's. */
export const revokeApiKey = (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  id: string,
): Promise<{ operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'api-key.revoke', label: () => label, final: true }, async (op) => {
    const row = await findApiKeyById(op.db, id);
    if (row === undefined) throw new Refusal('thing.not-found', { detail: 'This key was revoked already.' });
    allow(actor, row.user_key === actor.user.key ? 'own.change' : 'users.manage');
    label = `Revoked the API key ${row.name}`;
    await op.update('api_key', row, { revoked_at: op.now });
    return {};
  });
};
