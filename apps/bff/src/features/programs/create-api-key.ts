import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { MadeApiKey, NewApiKey } from '@daybook/shared/programs/api-key';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { toApiKey } from './api-key-dto.ts';
import { countApiKeys, findApiKeyRow } from './api-keys.store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_KEYS = 50;
const ENDING = 4;

const refuseOneTooMany = (count: number): void => {
  if (count < MOST_KEYS) return;
  throw new Refusal('thing.in-use', {
    detail: `You have ${MOST_KEYS} keys. Revoke one that is not used any more first.`,
  });
};

/**
 * Makes a key for a program of the user's. Its secret is not part of the operation, which would keep it with the answer:
 * a repeated request gets the key without it.
 */
export const createApiKey = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  { name, scope, expiresInDays }: NewApiKey,
): Promise<MadeApiKey & { operationId: string | null }> => {
  allow(actor, 'own.change');
  const secret = `daybook_${newToken()}`;
  const made: { secret: string | null } = { secret: null };
  const answer = await operate(
    deps,
    actor,
    { kind: 'api-key.create', label: `Made the API key ${name}`, final: true },
    async (op) => {
      refuseOneTooMany(await countApiKeys(op.db, actor.user.key));
      const { key } = await op.insert('api_key', {
        id: newId(),
        user_key: actor.user.key,
        name,
        scope,
        token_hash: hashToken(secret),
        ending: secret.slice(-ENDING),
        created_at: op.now,
        expires_at: expiresInDays == null ? null : op.now + expiresInDays * DAY_MS,
        revoked_at: null,
        used_at: null,
      });
      made.secret = secret;
      return { apiKey: toApiKey(found(await findApiKeyRow(op.db, key), 'API key')) };
    },
  );
  return { ...answer, secret: made.secret };
};
