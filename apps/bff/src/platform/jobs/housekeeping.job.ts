import { NOTICE_DAYS } from '@daybook/shared/notices/notice';
import { recountIndexes } from '../db/upkeep.store.ts';
import { removeAbandonedFiles } from '../files/files.ts';
import { removeOldNotices } from '../notices/notices.store.ts';
import { KEY_LIFE_MS, removeOldAnswers } from '../operation/idempotency.store.ts';
import { UNDO_DAYS } from '../operation/undo.ts';
import { removeExpiredSessions } from '../session/session.store.ts';
import { removeOldAttempts, removeOldDrafts, removeOldLinks } from './housekeeping.store.ts';
import { removeEndedJobs } from './job.store.ts';
import type { JobHandler } from './job.ts';
import type { WorkerDeps } from './worker.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Forgets what has had its time. The journal is not among it: it is the history and what undo reads. */
export const housekeeping: JobHandler<WorkerDeps> = {
  kind: 'housekeeping',
  // Often, so that there is little to remove at a time and nobody waits for it.
  everyMs: HOUR_MS,
  run: async (deps) => {
    const { db } = deps;
    const now = deps.clock();
    await removeExpiredSessions(db, now);
    await removeOldLinks(db, now);
    await removeOldAttempts(db, now);
    await removeOldDrafts(db, now);
    await removeOldAnswers(db.write, now - KEY_LIFE_MS);
    await removeEndedJobs(db, {
      ended: now - 7 * DAY_MS,
      undoable: now - (UNDO_DAYS + 1) * DAY_MS,
      dead: now - 90 * DAY_MS,
    });
    await removeOldNotices(db.write, now - NOTICE_DAYS * DAY_MS);
    await removeAbandonedFiles(deps);
    await recountIndexes(db);
  },
};
