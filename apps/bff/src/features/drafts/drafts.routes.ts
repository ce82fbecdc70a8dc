import { Id } from '@daybook/shared/kernel/wire';
import { Draft, DraftWrite } from '@daybook/shared/messages/draft';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { dropDraft } from './drop-draft.ts';
import { keepDraft } from './keep-draft.ts';
import { readDraft } from './read-draft.ts';

const tag = 'Activities';
const PATH = '/activities/:id/draft';
const ById = params(z.object({ id: Id }));
const Kept = z.object({ draft: Draft.nullable() });

export const draftsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      PATH,
      doc({ summary: 'What you typed into its message and have not saved', tag, answer: Kept }),
      ById,
      async (c) => c.json(await readDraft(deps, userOf(c), c.req.valid('param').id)),
    )
    .put(
      PATH,
      doc({ summary: 'Keep what you are typing into its message', tag, answer: z.object({ draft: Draft }) }),
      ById,
      body(DraftWrite),
      async (c) => c.json(await keepDraft(deps, userOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      PATH,
      doc({ summary: 'Forget what you typed', tag, answer: z.object({ draft: z.null() }) }),
      ById,
      async (c) => c.json(await dropDraft(deps, userOf(c), c.req.valid('param').id)),
    );
