import { toInstant } from '@daybook/shared/kernel/time';
import type { Scope } from '@daybook/shared/people/scope';
import type { ApiKey } from '@daybook/shared/programs/api-key';
import type { ApiKeyRow } from './api-keys.store.ts';

const momentOf = (at: number | null) => (at === null ? null : toInstant(at));

/** A key as the contract has it. */
export const toApiKey = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  scope: row.scope as Scope,
  ending: row.ending,
  owner: { id: row.user_id, name: row.user_name },
  createdAt: toInstant(row.created_at),
  expiresAt: momentOf(row.expires_at),
  usedAt: momentOf(row.used_at),
  usedFrom: row.used_from,
});
