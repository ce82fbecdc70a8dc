import type { Db } from '../db/open.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Links that were used or are past their time: kept a while, so that an old one is told from a wrong one. */
const LINKS_KEPT_MS = 30 * DAY_MS;

/** Longer than any limit on attempts looks back. */
const ATTEMPTS_KEPT_MS = DAY_MS;

export const removeOldLinks = async ({ write }: Db, now: number): Promise<void> => {
  await write
    .deleteFrom('one_time_link')
    .where('expires_at', '<', now - LINKS_KEPT_MS)
    .execute();
};

export const removeOldAttempts = async ({ write }: Db, now: number): Promise<void> => {
  await write
    .deleteFrom('attempt')
    .where('at', '<', now - ATTEMPTS_KEPT_MS)
    .execute();
};

/** What somebody typed and came back to neither in that time nor since. */
const DRAFTS_KEPT_MS = 180 * DAY_MS;

export const removeOldDrafts = async ({ write }: Db, now: number): Promise<void> => {
  await write
    .deleteFrom('draft')
    .where('saved_at', '<', now - DRAFTS_KEPT_MS)
    .execute();
};
