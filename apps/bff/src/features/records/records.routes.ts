import { Id } from '@daybook/shared/kernel/wire';
import { RecordHead } from '@daybook/shared/records/record';
import { Tag } from '@daybook/shared/records/record-list';
import { Tags } from '@daybook/shared/records/tags';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { archiveRecord } from './archive-record.ts';
import { findRecord, listTags } from './find-record.ts';
import { restoreRecord } from './restore-record.ts';
import { setRecordTags } from './set-record-tags.ts';
import { trashRecord } from './trash-record.ts';
import { unarchiveRecord } from './unarchive-record.ts';

const tag = 'Records';
const ById = params(z.object({ id: Id }));
const Moved = z.object({ record: RecordHead, operationId: Id.nullable() });
const Tagging = z.object({ tags: Tags });

/** What all record types have in common. */
export const recordsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/tags',
      doc({ summary: 'Tags in use', tag, answer: z.object({ items: z.array(Tag) }) }),
      query(z.object({ search: z.string().max(60).optional() })),
      async (c) => c.json(await listTags(deps, userOf(c), c.req.valid('query'))),
    )
    .get('/records/:id', doc({ summary: 'The head of a record', tag, answer: RecordHead }), ById, async (c) =>
      c.json(await findRecord(deps, userOf(c), c.req.valid('param').id)),
    )
    .put(
      '/records/:id/tags',
      doc({ summary: 'Give a record its tags', tag, answer: Tagging.extend({ operationId: Id.nullable() }) }),
      ById,
      body(Tagging),
      async (c) =>
        c.json(await setRecordTags(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').tags)),
    )
    .post(
      '/records/:id/archive',
      doc({ summary: 'Put a record out of the way', tag, answer: Moved }),
      ById,
      async (c) => c.json(await archiveRecord(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post('/records/:id/unarchive', doc({ summary: 'List it again', tag, answer: Moved }), ById, async (c) =>
      c.json(await unarchiveRecord(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/records/:id/trash',
      doc({ summary: 'Put a record in the trash', tag, answer: Moved }),
      ById,
      async (c) => c.json(await trashRecord(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/records/:id/restore',
      doc({ summary: 'Take it out of the trash', tag, answer: Moved }),
      ById,
      async (c) => c.json(await restoreRecord(deps, actorOf(c), c.req.valid('param').id)),
    );
