import { Activity } from '@daybook/shared/activities/activity';
import { Id, InstantWire } from '@daybook/shared/kernel/wire';
import { RepeatInput } from '@daybook/shared/repeating/repeat';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { remindAgain } from './remind-again.ts';
import { repeatActivity } from './repeat-activity.ts';
import { repeatLikeThis } from './repeat-like-this.ts';
import { stopRepeating } from './stop-repeating.ts';
import { trashSeries } from './trash-series.ts';

const tag = 'Activities';
const ById = params(z.object({ id: Id }));
const Changed = z.object({ activity: Activity, operationId: Id.nullable() });

export const repeatingRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .post(
      '/activities/:id/repeat',
      doc({
        summary: 'Make an activity come again by a rule',
        tag,
        answer: Changed,
        sends: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', basis: 'due' },
      }),
      ById,
      body(RepeatInput),
      async (c) =>
        c.json(await repeatActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/activities/:id/remind-again',
      doc({
        summary: 'Give a reminder once more, some minutes later',
        tag,
        answer: z.object({ at: InstantWire }),
        sends: { minutes: 10 },
      }),
      ById,
      body(z.object({ minutes: z.int().min(1).max(10_080) })),
      async (c) => {
        const { minutes } = c.req.valid('json');
        return c.json(await remindAgain(deps, actorOf(c), c.req.valid('param').id, minutes));
      },
    )
    .post(
      '/activities/:id/stop-repeating',
      doc({ summary: 'Let none follow an activity that repeats', tag, answer: Changed }),
      ById,
      async (c) => c.json(await stopRepeating(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/repeat-like-this',
      doc({ summary: 'Make all that follow like this one is now', tag, answer: Changed }),
      ById,
      async (c) => c.json(await repeatLikeThis(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/trash-series',
      doc({ summary: 'Put an activity in the trash, with all that would follow', tag, answer: Changed }),
      ById,
      async (c) => c.json(await trashSeries(deps, actorOf(c), c.req.valid('param').id)),
    );
