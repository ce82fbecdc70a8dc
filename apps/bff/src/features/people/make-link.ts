import { type Instant, toInstant } from '@daybook/shared/kernel/time';
import type { Deps } from '../../platform/deps.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { insertLink, removeOpenLinks } from './access.store.ts';

const HOUR_MS = 3_600_000;
const LIFE_MS = { invite: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS } as const;

/** A link as it is told once, to whoever made it. */
export interface MadeLink {
  readonly path: string;
  readonly expiresAt: Instant;
}

/** Makes the link by which a user sets their password; their earlier ones stop working. */
export const makeLink = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  userKey: number,
  purpose: 'invite' | 'reset',
): Promise<MadeLink> => {
  const token = newToken();
  const now = clock();
  const expiresAt = now + LIFE_MS[purpose];
  await removeOpenLinks(db.write, userKey);
  await insertLink(db.write, { tokenHash: hashToken(token), purpose, userKey, now, expiresAt });
  return { path: `/link/${token}`, expiresAt: toInstant(expiresAt) };
};
