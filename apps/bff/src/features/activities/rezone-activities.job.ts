import { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { REZONE_JOB } from '../people/people.tables.ts';
import { findOpenTimedActivities } from './activities.store.ts';

const Payload = z.object({ userKey: z.int() });
const AT_ONCE = 200;

/** After a user's zone has changed: the day of each open timed activity is found again. */
export const rezoneActivities: JobHandler<Deps> = {
  kind: REZONE_JOB,
  run: async (deps, payload, { beat }) => {
    const { userKey } = Payload.parse(payload);
    for (let after: number | undefined = 0; after !== undefined; ) {
      if (!(await beat())) return;
      after = await rezoneSome(deps, userKey, after);
    }
  },
};

const rezoneSome = async (deps: Deps, userKey: number, after: number): Promise<number | undefined> => {
  const { last } = await operate(
    deps,
    SYSTEM,
    { kind: 'activity.rezone', label: 'Moved days after a change of zone' },
    async (op) => {
      const rows = await findOpenTimedActivities(op.db, userKey, { after, limit: AT_ONCE });
      for (const row of rows) await op.refresh('activity', row);
      return { last: rows.length < AT_ONCE ? null : (rows.at(-1)?.key ?? null) };
    },
  );
  return last ?? undefined;
};
