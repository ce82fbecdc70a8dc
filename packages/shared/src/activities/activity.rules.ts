import { ok, type Result, refused } from '../kernel/result.ts';
import { type EpochMs, type Instant, toInstant, toMs } from '../kernel/time.ts';
import type { ActivityStatus } from './activity.ts';

/** What the rules of doing an activity look at. */
export interface Doable {
  readonly status: ActivityStatus;
  readonly completedAt: Instant | null;
  readonly outcome: string | null;
}

export interface Done {
  readonly status: 'done';
  readonly completedAt: Instant;
  readonly outcome: string | null;
  readonly snoozedUntil: null;
}

/** Marks an open activity done, now or at an earlier moment; one already done or trashed is refused. */
export const complete = (
  activity: Doable,
  { outcome, at }: { outcome?: string | null | undefined; at?: Instant | undefined },
  now: EpochMs,
): Result<Done> => {
  if (activity.status === 'trashed')
    return refused('thing.trashed', { detail: 'This activity is in the trash. Restore it first.' });
  if (activity.status === 'done')
    return refused('activity.already-completed', { detail: 'This activity is already completed.' });
  const happened = at === undefined ? now : Math.min(toMs(at), now);
  return ok({
    status: 'done',
    completedAt: toInstant(happened),
    outcome: outcome === undefined ? activity.outcome : outcome,
    snoozedUntil: null,
  });
};

/** Makes a done activity open again; its due date stays. */
export const reopen = (activity: Doable): Result<{ status: 'open'; completedAt: null }> => {
  if (activity.status !== 'done')
    return refused('activity.not-completed', { detail: 'This activity is not completed.' });
  return ok({ status: 'open', completedAt: null });
};

/** Hides an open activity until a moment to come; the due date stays. */
export const snooze = (activity: Doable, until: Instant, now: EpochMs): Result<{ snoozedUntil: Instant }> => {
  if (activity.status === 'done')
    return refused('activity.already-completed', { detail: 'This activity is already completed.' });
  if (activity.status === 'trashed')
    return refused('thing.trashed', { detail: 'This activity is in the trash. Restore it first.' });
  if (toMs(until) <= now) {
    return refused('request.invalid', {
      errors: [{ path: 'until', message: 'Choose a moment that is still to come.' }],
    });
  }
  return ok({ snoozedUntil: until });
};
