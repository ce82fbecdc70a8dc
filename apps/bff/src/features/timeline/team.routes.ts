import { InstantWire } from '@daybook/shared/kernel/wire';
import { TeamDays, TeamNumbers } from '@daybook/shared/timeline/team-timeline';
import { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { query } from '../../platform/http/input.ts';
import { countTeamDays } from './count-team-days.ts';
import { countTeamPeople } from './count-team-people.ts';
import { exportTeamTimeline } from './export-team-timeline.ts';
import { readTeamTimeline } from './read-team-timeline.ts';
import { TeamCountQuery, TeamExportQuery, TeamTimelineQuery } from './timeline-query.ts';

const Answer = z.object({
  items: z.array(TimelineEntry),
  cursor: z.string().nullable(),
  counts: z.null(),
  /** Where not everything was looked through: how far back that was done. */
  lookedBackTo: InstantWire.nullable(),
});

const tag = 'Timelines';

/** Timelines of several: of people, teams and accounts, or of everybody. */
export const teamTimelineRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/timeline',
      doc({ summary: 'What people, teams or accounts did, or everybody, newest first', tag, answer: Answer }),
      query(TeamTimelineQuery),
      async (c) => c.json(await readTeamTimeline(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/timeline/days',
      doc({ summary: 'How much they did on each day, by category', tag, answer: TeamDays }),
      query(TeamCountQuery),
      async (c) => c.json(await countTeamDays(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/timeline/people',
      doc({ summary: 'What each of them planned and did', tag, answer: TeamNumbers }),
      query(TeamCountQuery),
      async (c) => c.json(await countTeamPeople(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/timeline/export.csv',
      doc({ summary: 'What they did, as CSV', tag, media: 'text/csv' }),
      query(TeamExportQuery),
      async (c) => sendCsv(c, await exportTeamTimeline(deps, userOf(c), c.req.valid('query'))),
    );
