import { Id } from '@daybook/shared/kernel/wire';
import { OperationSummary, UndoAnswer } from '@daybook/shared/operations/operation';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import { findOperationSummary, listOperations, OperationQuery } from './list-operations.ts';
import { listSkipped } from './list-skipped.ts';
import { redoLast, undoById, undoLast } from './undo-operation.ts';

const tag = 'Operations';
const ById = params(z.object({ id: Id }));
const Left = z.object({ items: UndoAnswer.shape.skipped });
const Undone = UndoAnswer.extend({ running: z.boolean() });

export const operationsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/operations',
      doc({
        summary: 'What was done, last first',
        tag,
        answer: z.object({ items: z.array(OperationSummary), cursor: z.string().nullable() }),
      }),
      query(OperationQuery),
      async (c) => c.json(await listOperations(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/operations/:id',
      doc({ summary: 'One operation and how far it is', tag, answer: OperationSummary }),
      ById,
      async (c) => c.json(await findOperationSummary(deps, userOf(c), c.req.valid('param').id)),
    )
    .get(
      '/operations/:id/skipped',
      doc({ summary: 'What a bulk action or a bulk undo had to leave', tag, answer: Left }),
      ById,
      async (c) => c.json(await listSkipped(deps, userOf(c), c.req.valid('param').id)),
    )
    .post(
      '/operations/:id/undo',
      doc({ summary: 'Take an operation back', tag, answer: Undone }),
      ById,
      async (c) => c.json(await undoById(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post('/undo', doc({ summary: 'Take back the last thing done', tag, answer: Undone }), async (c) =>
      c.json(await undoLast(deps, actorOf(c))),
    )
    .post('/redo', doc({ summary: 'Do again what was taken back last', tag, answer: Undone }), async (c) =>
      c.json(await redoLast(deps, actorOf(c))),
    );
