import { createAdaptorServer } from '@hono/node-server';
import BetterSqlite from 'better-sqlite3';
import { Hono } from 'hono';
import { floorSearch } from './floor-search.ts';
import { floorTimeline } from './floor-timeline.ts';
import { floorToday } from './floor-today.ts';

// The floor: a bare Hono that runs the raw prepared statements and answers the same bytes. No session, no checks, no
// log, no headers: what is over this is what Daybook costs.

const file = new BetterSqlite(process.argv[2] ?? '', { readonly: true });
for (const pragma of ['cache_size = -64000', 'mmap_size = 268435456', 'temp_store = memory'])
  file.pragma(pragma);

/** The rep who searches. */
const SEARCHING = 2;
const [today, timeline, search] = [floorToday(file), floorTimeline(file), floorSearch(file, SEARCHING)];
const JSON_TYPE = { 'content-type': 'application/json' };

const app = new Hono()
  .get('/today/:user', (c) => c.body(today(Number(c.req.param('user'))), 200, JSON_TYPE))
  .get('/timeline/:id', (c) => c.body(timeline(c.req.param('id')), 200, JSON_TYPE))
  .get('/search/:letters', (c) => c.body(search(c.req.param('letters')), 200, JSON_TYPE));

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(
    `The floor is ready: http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
  );
});
process.once('SIGTERM', () => process.exit(0));
