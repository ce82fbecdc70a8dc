import { Id } from '@daybook/shared/kernel/wire';
import { Trashed, TrashQuery } from '@daybook/shared/trash/trashed';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import { deleteActivityForGood, deleteRecordForGood } from './delete-for-good.ts';
import { listTrash } from './list-trash.ts';

const tag = 'Trash';
const ById = params(z.object({ id: Id }));
/** Nothing takes it back. */
const Gone = z.object({ operationId: z.null() });

/** What was deleted and is still there. */
export const trashRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/trash',
      doc({
        summary: 'What lies in the trash, last first',
        tag,
        answer: z.object({ items: z.array(Trashed), cursor: z.string().nullable() }),
      }),
      query(TrashQuery),
      async (c) => c.json(await listTrash(deps, userOf(c), c.req.valid('query'))),
    )
    .delete(
      '/trash/records/:id',
      doc({ summary: 'Remove a record in the trash for good', tag, answer: Gone }),
      ById,
      async (c) => c.json(await deleteRecordForGood(deps, actorOf(c), c.req.valid('param').id)),
    )
    .delete(
      '/trash/activities/:id',
      doc({ summary: 'Remove an activity in the trash for good', tag, answer: Gone }),
      ById,
      async (c) => c.json(await deleteActivityForGood(deps, actorOf(c), c.req.valid('param').id)),
    );
