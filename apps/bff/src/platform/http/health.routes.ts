import { Refusal } from '@daybook/shared/kernel/refusal';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { isReady } from '../ready.ts';
import { doc } from './doc.ts';
import type { AppEnv } from './env.ts';

const tag = 'Server';
const Answer = z.object({ status: z.literal('ok') });

/** For whoever watches the process: alive, and able to serve. */
export const healthRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get('/health', doc({ summary: 'Whether the process is alive', tag, answer: Answer, open: true }), (c) =>
      c.json({ status: 'ok' as const }),
    )
    .get(
      '/ready',
      doc({ summary: 'Whether the database answers', tag, answer: Answer, open: true }),
      async (c) => {
        if (!(await isReady(deps)))
          throw new Refusal('server.unavailable', { detail: 'The database does not answer.' });
        return c.json({ status: 'ok' as const });
      },
    );
