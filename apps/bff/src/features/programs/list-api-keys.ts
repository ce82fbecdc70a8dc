import type { ApiKey } from '@daybook/shared/programs/api-key';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toApiKey } from './api-key-dto.ts';
import { listApiKeyRows } from './api-keys.store.ts';

export const ApiKeyQuery = z.object({ of: z.enum(['me', 'all']).default('me') });

/** The keys that were not revoked, last made first. Everybody's are for admins. */
export const listApiKeys = async (
  deps: Deps,
  user: CurrentUser,
  { of }: z.infer<typeof ApiKeyQuery>,
): Promise<{ items: ApiKey[] }> => {
  allow({ kind: 'user', user }, of === 'all' ? 'users.manage' : 'workspace.read');
  const rows = await listApiKeyRows(deps.db.read, of === 'all' ? null : user.key);
  return { items: rows.map(toApiKey) };
};
