import { bulkActivities } from '../../apps/bff/src/features/activities/bulk-activities.ts';
import { jobs } from '../../apps/bff/src/jobs.ts';
import type { Deps } from '../../apps/bff/src/platform/deps.ts';
import { claimJob, finishJob } from '../../apps/bff/src/platform/jobs/job.store.ts';
import { findOperationById } from '../../apps/bff/src/platform/operation/operation.store.ts';
import { undoOperation } from '../../apps/bff/src/platform/operation/undo.ts';
import { findCurrentUser } from '../../apps/bff/src/platform/session/session.store.ts';
import { NOW } from '../data/size.ts';
import { openBareBulk } from '../lib/bare-bulk.ts';
import type { CompletedRows } from '../lib/bare-complete.ts';
import type { Data } from '../lib/data.ts';
import { type Figure, interleaved, type Reading } from '../lib/figure.ts';
import { depsOn } from '../lib/in-process.ts';
import type { World } from '../lib/world.ts';
import { findOpen, rowsOf } from './complete.ts';

const MANY = 1000;

/** Everything that waits, one after the other, as the worker would do it. */
const runJobs = async (deps: Deps): Promise<void> => {
  const byKind = new Map(jobs.map((job) => [job.kind, job]));
  const next = () => claimJob(deps.db, { owner: 'bench', now: deps.clock() });
  for (let job = await next(); job !== undefined; job = await next()) {
    const { key, attempts } = job;
    const putOff = () => {
      throw new Error('Nothing here is to wait for anything.');
    };
    const running = { key, attempts, putOff, beat: async () => true };
    await byKind.get(job.kind)?.run(deps, JSON.parse(job.payload), running);
    await finishJob(deps.db, job, deps.clock());
  }
};

/** Daybook on a copy of its own, without the way through HTTP. */
const openDaybook = async (data: Data, userKey: number) => {
  const deps = depsOn(data);
  const user = await findCurrentUser(deps.db.read, userKey);
  if (user === undefined) throw new Error('The admin is not there.');
  const actor = { kind: 'user', user } as const;
  await runJobs(deps);
  const thereAndBack = async (ids: readonly string[]): Promise<void> => {
    const { operationId } = await bulkActivities(deps, actor, {
      select: { ids: [...ids] },
      deed: { do: 'complete', outcome: 'connected' },
    });
    await runJobs(deps);
    const operation = await findOperationById(deps.db.read, operationId ?? '');
    if (operation?.state !== 'done') throw new Error('Completing many has not ended.');
    await undoOperation(deps, actor, operation);
    await runJobs(deps);
    const { state } = (await findOperationById(deps.db.read, operation.id)) ?? operation;
    if (state !== 'undone') throw new Error('It was not undone.');
  };
  return { thereAndBack, close: () => deps.db.close() };
};

const measure = async ({ copy, rounds, size }: World): Promise<Reading | string> => {
  const [ours, theirs] = [await copy('ours'), await copy('bare')];
  const bare = openBareBulk(theirs.location);
  const userKey = size.users + 1;
  const daybook = await openDaybook(ours, userKey);
  const open = (await findOpen(bare.raw)).slice(0, MANY);
  if (open.length < MANY) return 'There are too few open activities at this scale.';
  const ids = open.map(({ id }) => id);
  // Nothing is written about them, so their words stay as they are.
  const rows: CompletedRows[] = [];
  for (const [n, one] of open.entries())
    rows.push({ ...(await rowsOf(bare.raw, one, n, userKey)), notes: '' });

  const timed = async (work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const { value, yardstick } = await interleaved(
    rounds,
    () => timed(() => daybook.thereAndBack(ids)),
    () => timed(() => bare.thereAndBack(rows, NOW)),
  );
  await daybook.close();
  await bare.raw.close();
  await Promise.all([ours.remove(), theirs.remove()]);
  return { value, yardstick, unit: 'ms' };
};

/** Completing 1,000 activities as one operation and undoing it, against bare transactions of the same rows. */
export const bulk: Figure = { name: 'bulk', budget: 3, measure };
