import { Id, InstantWire } from '@daybook/shared/kernel/wire';
import { CATEGORIES } from '@daybook/shared/timeline/category';
import { EntryReason } from '@daybook/shared/timeline/entry-reason';
import { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import { explainEntry } from './explain-entry.ts';
import { readTimeline } from './read-timeline.ts';
import { TimelineQuery } from './timeline-query.ts';

const Answer = z.object({
  items: z.array(TimelineEntry),
  cursor: z.string().nullable(),
  /** Entries per category; null where something narrower is asked for. */
  counts: z.record(z.enum(CATEGORIES), z.int()).nullable(),
  /** Where not everything was looked through: how far back that was done. */
  lookedBackTo: InstantWire.nullable(),
});

export const timelineRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/records/:id/timeline',
      doc({
        summary: 'What happened on a record and the records under it, newest first',
        tag: 'Timelines',
        answer: Answer,
      }),
      params(z.object({ id: Id })),
      query(TimelineQuery),
      async (c) => c.json(await readTimeline(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    )
    .get(
      '/records/:id/timeline/:entry/why',
      doc({
        summary: 'Why an entry is on the timeline of a record',
        tag: 'Timelines',
        answer: EntryReason,
      }),
      params(z.object({ id: Id, entry: z.coerce.number().int().positive() })),
      async (c) => {
        const { id, entry } = c.req.valid('param');
        return c.json(await explainEntry(deps, userOf(c), id, entry));
      },
    );
