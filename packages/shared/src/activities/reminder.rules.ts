import type { EpochMs } from '../kernel/time.ts';

const MINUTE_MS = 60_000;

/** Instead of minutes before: no reminder. */
export const NO_REMINDER = -1;

/** What the usual reminder of an appointment can be: minutes before it. */
export const REMINDERS = [0, 5, 10, 15, 30, 60, 1440] as const;

/** "At the time", "10 minutes before", "1 day before" */
export const reminderWords = (minutes: number): string => {
  if (minutes === 0) return 'At the time';
  const [n, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${n} ${unit}${n === 1 ? '' : 's'} before`;
};

export interface Remindable {
  readonly open: boolean;
  readonly dueAt: EpochMs | null;
  /** The moment given for it. */
  readonly remindAt: EpochMs | null;
  /** Minutes before its moment; null: as its owner has it, -1: never. */
  readonly remindBefore: number | null;
  readonly ownerBefore: number | null;
  /** The reminder that was given already, and when it is to be given again. */
  readonly remindedFor: EpochMs | null;
  readonly remindAgainAt: EpochMs | null;
}

/** When the owner is to be reminded next; null: not at all. Moved to another time, it is told of anew. */
export const remindsAt = (of: Remindable): EpochMs | null => {
  if (!of.open) return null;
  const before = of.remindBefore ?? of.ownerBefore;
  const byMinutes = of.dueAt === null || before === null || before < 0 ? null : of.dueAt - before * MINUTE_MS;
  const at = of.remindAt ?? byMinutes;
  return at !== null && at === of.remindedFor ? of.remindAgainAt : at;
};

/** What came late, as after the server was down, is told only as long as it helps. */
const HELPS_FOR_MS = 12 * 60 * MINUTE_MS;
const STARTED_MS = 15 * MINUTE_MS;

/** Whether it is still worth telling: nothing that was over when it was written down, or has long begun. */
export const isWorthTelling = (
  {
    remindsAt: at,
    remindAt,
    createdAt,
    dueAt,
  }: {
    readonly remindsAt: EpochMs;
    readonly remindAt: EpochMs | null;
    readonly createdAt: EpochMs;
    readonly dueAt: EpochMs | null;
  },
  now: EpochMs,
): boolean => {
  if (at < now - HELPS_FOR_MS) return false;
  if (remindAt !== null) return true;
  return createdAt <= at && (dueAt === null || now < Math.max(dueAt, at) + STARTED_MS);
};
