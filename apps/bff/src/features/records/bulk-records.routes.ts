import { BulkAnswer } from '@daybook/shared/activities/bulk';
import { BulkRecords, RecordCount, RecordCountQuery } from '@daybook/shared/records/bulk';
import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, query } from '../../platform/http/input.ts';
import { bulkRecords } from './bulk-records.ts';
import type { RecordChangers } from './record-changers.ts';
import { countRecords } from './selected-records.ts';

const tag = 'Records';

/** Many records at once. Stands before the routes of one record, whose id `count` is not. */
export const bulkRecordsRoutes = (deps: Deps, changers: RecordChangers) =>
  new Hono<AppEnv>()
    .get(
      '/records/count',
      doc({ summary: 'How many records a list holds, counted up to 10,000', tag, answer: RecordCount }),
      query(RecordCountQuery),
      async (c) => c.json(await countRecords(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/records/bulk',
      doc({
        summary: 'Do one thing to many records of a type as one operation',
        tag,
        answer: BulkAnswer,
        sends: {
          type: 'contact',
          select: { matching: { tag: 'Fair 2026' } },
          deed: { do: 'tag', tags: ['Newsletter'] },
        },
      }),
      body(BulkRecords),
      async (c) => c.json(await bulkRecords(deps, changers, actorOf(c), c.req.valid('json'))),
    );
