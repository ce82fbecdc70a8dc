import type { EpochMs } from '../kernel/time.ts';

/** A backup older than this is no longer one to count on. */
export const BACKUP_DAYS = 7;

const DAY_MS = 86_400_000;

/** Whether somebody should see to a backup: there was never one that was whole, or the last is too old. */
export const isBackupOverdue = (wholeAt: EpochMs | null, now: EpochMs): boolean =>
  wholeAt === null || now - wholeAt > BACKUP_DAYS * DAY_MS;
