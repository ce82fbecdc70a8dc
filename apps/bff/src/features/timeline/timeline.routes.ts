import { Id } from '@daybook/shared/kernel/wire';
import { CATEGORIES } from '@daybook/shared/timeline/category';
import { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import { readTimeline, TimelineQuery } from './read-timeline.ts';

const Answer = z.object({
  items: z.array(TimelineEntry),
  cursor: z.string().nullable(),
  counts: z.record(z.enum(CATEGORIES), z.int()),
});

export const timelineRoutes = (deps: Deps) =>
  new Hono<AppEnv>().get(
    '/records/:id/timeline',
    doc({
      summary: 'What happened on a record and the records under it, newest first',
      tag: 'Timelines',
      answer: Answer,
    }),
    params(z.object({ id: Id })),
    query(TimelineQuery),
    async (c) => c.json(await readTimeline(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
  );
