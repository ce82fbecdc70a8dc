import { toInstant } from '@daybook/shared/kernel/time';
import { isBackupOverdue } from '@daybook/shared/operator/backup.rules';
import type { ServerState } from '@daybook/shared/operator/server-state';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { countJobs, measureDatabase } from '../../platform/metrics/metrics.store.ts';
import { VERSION } from '../../platform/version.ts';
import { findLastBackup } from './backup-runs.store.ts';
import { estimateSizes, measureFiles } from './server-state.store.ts';

const backupOf = async ({ db, clock }: Deps): Promise<ServerState['backup']> => {
  const last = await findLastBackup(db.read, 'all');
  const whole = await findLastBackup(db.read, 'whole');
  return {
    last: last === undefined ? null : { at: toInstant(last.finished_at), ok: last.ok === 1 },
    // What it holds is as old as its beginning.
    whole: whole === undefined ? null : { at: toInstant(whole.started_at), bytes: whole.bytes },
    overdue: isBackupOverdue(whole?.started_at ?? null, clock()),
  };
};

/** How the server is doing: for admins. */
export const readServerState = async (
  deps: Deps,
  user: CurrentUser,
  startedAt: number,
): Promise<ServerState> => {
  allow({ kind: 'user', user }, 'settings.change');
  const { db } = deps;
  const figures = await countJobs(db);
  const jobs = (wanted: string) =>
    figures.filter(({ state }) => state === wanted).reduce((sum, { n }) => sum + n, 0);
  return {
    version: VERSION,
    engine: db.engine,
    startedAt: toInstant(startedAt),
    databaseBytes: await measureDatabase(db),
    files: await measureFiles(db),
    counts: await estimateSizes(db),
    jobs: { waiting: jobs('queued'), running: jobs('running'), dead: jobs('dead') },
    backup: await backupOf(deps),
  };
};
