import type { Deps } from '../../platform/deps.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { insertLink } from './access.store.ts';
import { findWorkspace } from './workspace.store.ts';

const DAY_MS = 86_400_000;
/** A start makes a new one, so a token that was left lying need not live long. */
const LIFE_DAYS = 30;

/**
 * A fresh token for the set-up page while there is no workspace, null once there is. Only its hash is kept; the ones
 * printed at earlier starts still work until one of them is used.
 */
export const ensureSetupToken = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<string | null> => {
  if ((await findWorkspace(db.read)) !== undefined) return null;
  const token = newToken();
  const now = clock();
  await insertLink(db.write, {
    tokenHash: hashToken(token),
    purpose: 'setup',
    userKey: null,
    now,
    expiresAt: now + LIFE_DAYS * DAY_MS,
  });
  return token;
};
