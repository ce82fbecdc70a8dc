import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf } from '../../platform/http/env.ts';
import { removeDemo } from './remove-demo.ts';
import { startDemo } from './start-demo.ts';

const tag = 'Demo data';
/** The running operation, to follow its progress by. */
const Running = z.object({ operationId: Id });

export const demoRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .post(
      '/demo',
      doc({ summary: 'Add a demo company with a year of history', tag, answer: Running, status: 202 }),
      async (c) => {
        const { operationId } = await startDemo(deps, actorOf(c));
        return c.json({ operationId }, 202);
      },
    )
    .delete(
      '/demo',
      doc({ summary: 'Remove the demo company for good', tag, answer: Running, status: 202 }),
      async (c) => {
        const { operationId } = await removeDemo(deps, actorOf(c));
        return c.json({ operationId }, 202);
      },
    );
