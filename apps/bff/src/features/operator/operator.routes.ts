import { Job, JobQuery } from '@daybook/shared/operator/job';
import { ServerState } from '@daybook/shared/operator/server-state';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { dropJob } from './drop-job.ts';
import { listJobs } from './list-jobs.ts';
import { readServerState } from './read-server-state.ts';
import { retryJob } from './retry-job.ts';

const tag = 'Server';
const ByKey = params(z.object({ key: z.coerce.number().int().positive() }));

/** What those see and do who run the server. */
export const operatorRoutes = (deps: Deps, handlers: readonly JobHandler<Deps>[]) => {
  const startedAt = deps.clock();
  return new Hono<AppEnv>()
    .get('/server', doc({ summary: 'How the server is doing', tag, answer: ServerState }), async (c) =>
      c.json(await readServerState(deps, userOf(c), startedAt)),
    )
    .get(
      '/jobs',
      doc({
        summary: 'Work in the background: what waits or runs, next first, or dead letters, last first',
        tag,
        answer: z.object({ items: z.array(Job), cursor: z.string().nullable() }),
      }),
      query(JobQuery),
      async (c) => c.json(await listJobs(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/jobs/:key/retry',
      doc({ summary: 'Try a dead letter again', tag, answer: z.object({ queued: z.int() }) }),
      ByKey,
      async (c) => c.json(await retryJob(deps, actorOf(c), handlers, c.req.valid('param').key)),
    )
    .delete(
      '/jobs/:key',
      doc({ summary: 'Drop a dead letter', tag, answer: z.object({ dropped: z.int() }) }),
      ByKey,
      async (c) => c.json(await dropJob(deps, actorOf(c), c.req.valid('param').key)),
    );
};
