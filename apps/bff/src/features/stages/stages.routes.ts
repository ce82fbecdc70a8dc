import { Id } from '@daybook/shared/kernel/wire';
import { NewStage, Stage, StageChange, StageCode, StageOrder, Stages } from '@daybook/shared/stages/stage';
import { STAGE_LISTS } from '@daybook/shared/stages/stage.rules';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { addStage } from './add-stage.ts';
import { changeStage } from './change-stage.ts';
import { listStages } from './list-stages.ts';
import { orderStages } from './order-stages.ts';

const tag = 'Stages';
const operationId = Id.nullable();
const Changed = z.object({ stage: Stage, operationId });

export const stagesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/stages',
      doc({ summary: 'The stages of the pipeline and of the lifecycle of contacts', tag, answer: Stages }),
      async (c) => c.json(await listStages(deps, userOf(c))),
    )
    .post(
      '/stages',
      doc({ summary: 'Add a stage, or a status to one', tag, answer: Changed }),
      body(NewStage),
      async (c) => c.json(await addStage(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/stages/order',
      doc({
        summary: 'Put a list of stages in another order',
        tag,
        answer: z.object({ items: z.array(Stage), operationId }),
      }),
      body(StageOrder),
      async (c) => c.json(await orderStages(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/stages/:list/:code',
      doc({ summary: 'Rename a stage, retire it or offer it again', tag, answer: Changed }),
      params(z.object({ list: z.enum(STAGE_LISTS), code: StageCode })),
      body(StageChange),
      async (c) => c.json(await changeStage(deps, actorOf(c), c.req.valid('param'), c.req.valid('json'))),
    );
