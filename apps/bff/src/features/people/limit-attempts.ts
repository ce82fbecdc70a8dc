import { createHash } from 'node:crypto';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Deps } from '../../platform/deps.ts';
import { findAttempts, insertAttempt, removeAttempt, removeAttempts } from './attempts.store.ts';

const WINDOW_MS = 15 * 60 * 1000;
/** Failed attempts within the window: on one account, and from one address, behind which many people may sit. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 50;

/** Hashed, because what is typed as an email address is sometimes a password. */
const accountSubject = (account: string): string =>
  `account:${createHash('sha256').update(account).digest('base64url')}`;

const tooMany = (waitMs: number): Refusal => {
  const minutes = Math.ceil(waitMs / 60_000);
  return new Refusal('session.too-many-attempts', {
    detail: `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    facts: { retryAfterSeconds: Math.ceil(waitMs / 1000) },
  });
};

/** Noted before it is counted, so that many at once cannot all slip through. */
const noteOne = async ({ db, clock }: Deps, subject: string, most: number): Promise<number> => {
  const now = clock();
  const since = now - WINDOW_MS;
  const key = await insertAttempt(db.write, subject, { now, since });
  const attempts = await findAttempts(db.write, subject, since);
  const tooOld = attempts.at(-most - 1);
  if (tooOld === undefined) return key;
  // One that was not let through does not prolong the wait: else a stranger could lock somebody out for good.
  await removeAttempt(db.write, key);
  throw tooMany(tooOld + WINDOW_MS - now);
};

/**
 * Counts an attempt to give the password of an account, there or not, and refuses one too many. Answers what to call
 * when the password was right: the account starts anew and the address gets this attempt back.
 */
export const noteAttempt = async (
  deps: Deps,
  account: string,
  address: string,
): Promise<() => Promise<void>> => {
  const addressKey = await noteOne(deps, `address:${address}`, PER_ADDRESS);
  const subject = accountSubject(account);
  await noteOne(deps, subject, PER_ACCOUNT);
  return async () => {
    await removeAttempts(deps.db.write, subject);
    await removeAttempt(deps.db.write, addressKey);
  };
};
