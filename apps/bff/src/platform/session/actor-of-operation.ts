import { type Actor, SYSTEM } from '../actor.ts';
import type { Reader } from '../db/open.ts';
import { findOperation } from '../operation/operation.store.ts';
import { findScope } from './api-key.store.ts';
import { findCurrentUser } from './session.store.ts';

/** On whose behalf a job goes on with an operation: whoever began it, with the rights they have now. */
export const actorOfOperation = async (db: Reader, operationKey: number): Promise<Actor> => {
  const operation = await findOperation(db, operationKey);
  const user = operation?.actor_key == null ? undefined : await findCurrentUser(db, operation.actor_key);
  if (user === undefined) return SYSTEM;
  const apiKeyKey = operation?.api_key_key ?? null;
  if (apiKeyKey === null) return { kind: 'job', user };
  return { kind: 'job', user: { ...user, scope: await findScope(db, apiKeyKey) }, apiKeyKey };
};
