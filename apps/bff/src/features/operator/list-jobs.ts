import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { toInstant } from '@daybook/shared/kernel/time';
import type { Job, JobQuery } from '@daybook/shared/operator/job';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobRow } from '../../platform/jobs/job.store.ts';
import { selectActive, selectDead } from './jobs.store.ts';

const STATES: Readonly<Record<string, Job['state']>> = { running: 'running', dead: 'dead' };

const momentOf = ({ state, run_at, finished_at }: JobRow): number =>
  state === 'dead' ? (finished_at ?? run_at) : run_at;

const toJob = (row: JobRow): Job => ({
  key: row.key,
  kind: row.kind,
  state: STATES[row.state] ?? 'waiting',
  createdAt: toInstant(row.created_at),
  at: toInstant(momentOf(row)),
  attempts: row.attempts,
  lastError: row.last_error,
});

const placeOf = (cursor: string | undefined): readonly [number, number] | undefined => {
  const [at, key] = cursor === undefined ? [] : (readCursor(cursor, ['number', 'number']) ?? []);
  return at === undefined || key === undefined ? undefined : [Number(at), Number(key)];
};

/** Jobs that wait or run, next first, or dead letters, last first. */
export const listJobs = async (
  deps: Deps,
  user: CurrentUser,
  { state, cursor, limit }: JobQuery,
): Promise<Page<Job>> => {
  allow({ kind: 'user', user }, 'settings.change');
  const select = state === 'dead' ? selectDead : selectActive;
  const rows = await select(deps.db.read, { after: placeOf(cursor), limit }).execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.map(toJob),
    cursor: last === undefined ? null : writeCursor([momentOf(last), last.key]),
  };
};
