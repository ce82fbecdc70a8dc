import type { Deps } from '../../platform/deps.ts';
import { hashToken } from '../../platform/session/token.ts';
import { findLink, takeLink } from './access.store.ts';

/**
 * Uses up the link that a start with demo data prints: answers who it signs in, or null where it was used before or has
 * run out.
 */
export const enterDemo = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<number | null> => {
  const tokenHash = hashToken(token);
  const link = await findLink(db.read, tokenHash);
  if (link?.purpose !== 'demo') return null;
  return (await takeLink(db.write, tokenHash, clock())) ? link.user_key : null;
};
