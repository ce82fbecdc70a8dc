import { CalendarFeed, MadeCalendarFeed, NewCalendarFeed } from '@daybook/shared/activities/calendar-feed';
import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { disposition } from '../../platform/files/disposition.ts';
import { absolute } from '../../platform/http/client.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, sessionOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { createCalendarFeed } from './create-calendar-feed.ts';
import { feedAddress, pageAddress } from './feed-addresses.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';
import { writeCalendarFile } from './write-calendar-file.ts';

const tag = 'Calendar';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();

/** Addresses are made and ended by people who are signed in: a key opens no further way in. */
export const calendarFeedRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/calendar-feed',
      doc({
        summary: 'Whether other calendars can read your activities',
        tag,
        answer: z.object({ feed: CalendarFeed.nullable() }),
        sessionOnly: true,
      }),
      async (c) => c.json(await readCalendarFeed(deps, sessionOf(c).user)),
    )
    .post(
      '/calendar-feed',
      doc({
        summary: 'Make the secret address of your calendar, shown this once; an earlier one ends',
        tag,
        answer: MadeCalendarFeed.extend({ operationId }),
        sessionOnly: true,
      }),
      body(NewCalendarFeed),
      async (c) => {
        sessionOf(c);
        const { token, ...made } = await createCalendarFeed(deps, actorOf(c), c.req.valid('json'));
        const url = token === null ? null : absolute(c, deps.config, feedAddress(token));
        return c.json({ ...made, url });
      },
    )
    .delete(
      '/calendar-feed',
      doc({
        summary: 'End the address of your calendar, for good',
        tag,
        answer: z.object({ operationId }),
        sessionOnly: true,
      }),
      async (c) => {
        sessionOf(c);
        return c.json(await revokeCalendarFeed(deps, actorOf(c)));
      },
    )
    .get(
      '/activities/:id/calendar.ics',
      doc({ summary: 'An activity as a file for other calendars', tag, media: 'text/calendar' }),
      ById,
      async (c) => {
        const linkTo = (id: string) => absolute(c, deps.config, pageAddress(id));
        const file = await writeCalendarFile(deps, userOf(c), c.req.valid('param').id, linkTo);
        return c.body(file.text, 200, {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': disposition('attachment', file.name),
        });
      },
    );
