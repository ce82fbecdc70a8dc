import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { readConfig } from '../../apps/bff/src/platform/config.ts';
import { floorFilter } from './floor-filter.ts';
import { floorSearch } from './floor-search.ts';
import { floorTimeline } from './floor-timeline.ts';
import { floorToday } from './floor-today.ts';
import { openRaw } from './raw.ts';

// The floor: a bare Hono that runs the raw prepared statements and answers the same bytes. No session, no checks, no
// log, no headers: what is over this is what Daybook costs.

const raw = openRaw(readConfig(process.env, []).location, 'read');

/** The rep who searches. */
const SEARCHING = 2;
const [today, timeline, search, filter] = [
  floorToday(raw),
  floorTimeline(raw),
  floorSearch(raw, SEARCHING),
  floorFilter(raw),
];
const JSON_TYPE = { 'content-type': 'application/json' };

const app = new Hono()
  .get('/today/:user', async (c) => c.body(await today(Number(c.req.param('user'))), 200, JSON_TYPE))
  .get('/timeline/:id', async (c) => c.body(await timeline(c.req.param('id')), 200, JSON_TYPE))
  .get('/filter', async (c) => c.body(await filter(), 200, JSON_TYPE))
  .get('/search/:letters', async (c) => c.body(await search(c.req.param('letters')), 200, JSON_TYPE));

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(
    `The floor is ready: http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
  );
});
process.once('SIGTERM', () => process.exit(0));
