import type { LikelyDuplicate } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findHits, toHit } from '../records/record-hits.store.ts';
import { findSameNamed } from './account-details.store.ts';

const AT_MOST = 5;

/** The accounts that are probably the one being written: "Acme" and "ACME GmbH" are one company. */
export const findLikelyAccounts = async (
  deps: Deps,
  user: CurrentUser,
  { name, except }: { name: string; except?: string | undefined },
): Promise<{ items: LikelyDuplicate[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  if (name.trim() === '') return { items: [] };
  const keys = await findSameNamed(deps.db.read, name, AT_MOST + 1);
  const hits = await findHits(deps.db.read, keys);
  const others = keys.flatMap((key) => hits.get(key) ?? []).filter(({ id }) => id !== except);
  return { items: others.slice(0, AT_MOST).map((row) => ({ record: toHit(row), why: 'Same company name' })) };
};
