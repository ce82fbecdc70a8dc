import { RecordHit, RecordSearchQuery } from '@daybook/shared/records/record-list';
import { Everything, EverythingQuery, Opened, Recent } from '@daybook/shared/search/search';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { body, query } from '../../platform/http/input.ts';
import { listRecent } from './list-recent.ts';
import { rememberOpened } from './remember-opened.ts';
import { searchEverything } from './search-everything.ts';
import { searchRecords } from './search-records.ts';

const tag = 'Search';

/** Looking for anything, and what was opened last. */
export const searchRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/search',
      doc({ summary: 'Find records as people type', tag, answer: z.object({ items: z.array(RecordHit) }) }),
      query(RecordSearchQuery),
      async (c) => c.json(await searchRecords(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/search/everything',
      doc({ summary: 'Find records, activities, notes and files as people type', tag, answer: Everything }),
      query(EverythingQuery),
      async (c) => c.json(await searchEverything(deps, userOf(c), c.req.valid('query'))),
    )
    .get('/recent', doc({ summary: 'What one has opened last', tag, answer: Recent }), async (c) =>
      c.json(await listRecent(deps, userOf(c))),
    )
    .post(
      '/recent',
      doc({
        summary: 'Remember what one has opened',
        tag,
        answer: z.object({ remembered: z.literal(true) }),
      }),
      body(Opened),
      async (c) => c.json(await rememberOpened(deps, userOf(c), c.req.valid('json'))),
    );
