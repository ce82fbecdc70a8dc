import { DuplicatePair, DuplicatesQuery, NotDuplicates } from '@daybook/shared/duplicates/duplicate-pair';
import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, query } from '../../platform/http/input.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';
import { listDuplicates } from './list-duplicates.ts';

const tag = 'Records';

/** Records that are probably one. */
export const duplicatesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/duplicates',
      doc({
        summary: 'Pairs of records that are probably one, the likeliest first',
        tag,
        answer: z.object({ items: z.array(DuplicatePair), cursor: z.string().nullable() }),
      }),
      query(DuplicatesQuery),
      async (c) => c.json(await listDuplicates(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/duplicates/dismiss',
      doc({
        summary: 'Say that two records are not one',
        tag,
        answer: z.object({ operationId: Id.nullable() }),
      }),
      body(NotDuplicates),
      async (c) => c.json(await dismissDuplicate(deps, actorOf(c), c.req.valid('json'))),
    );
