import { Id } from '@daybook/shared/kernel/wire';
import { NewSavedView, SavedView, SavedViewChange } from '@daybook/shared/views/saved-view';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { changeSavedView } from './change-saved-view.ts';
import { createSavedView } from './create-saved-view.ts';
import { deleteSavedView } from './delete-saved-view.ts';
import { listSavedViews } from './list-saved-views.ts';

const tag = 'Views';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const Changed = z.object({ savedView: SavedView, operationId });

export const savedViewsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/views',
      doc({ summary: 'Shared views and your own', tag, answer: z.object({ items: z.array(SavedView) }) }),
      async (c) => c.json(await listSavedViews(deps, userOf(c))),
    )
    .post(
      '/views',
      doc({ summary: 'Keep a way to look at a list', tag, answer: Changed }),
      body(NewSavedView),
      async (c) => c.json(await createSavedView(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/views/:id',
      doc({ summary: 'Change, share or pin a view', tag, answer: Changed }),
      ById,
      body(SavedViewChange),
      async (c) =>
        c.json(await changeSavedView(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/views/:id',
      doc({ summary: 'Delete a view', tag, answer: z.object({ operationId }) }),
      ById,
      async (c) => c.json(await deleteSavedView(deps, actorOf(c), c.req.valid('param').id)),
    );
