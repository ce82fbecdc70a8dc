import { Id } from '@daybook/shared/kernel/wire';
import { PLAIN_NOUNS } from '@daybook/shared/records/plain-record';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import { RecordExportQuery, RecordQuery } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { type ChangedPlainRecord, changePlainRecord } from './change-plain-record.ts';
import { createPlainRecord } from './create-plain-record.ts';
import { exportPlainRecords } from './export-plain-records.ts';
import { findPlainRecord, listPlainRecords } from './list-plain-records.ts';

const ById = params(z.object({ id: Id }));
/** What every change answers: the record as it is now, and the operation to undo it by. */
const changed = (type: PlainRecordType) =>
  z.object({ [type]: PLAIN_NOUNS[type].noun, operationId: Id.nullable() });

const routesOf = (deps: Deps, type: PlainRecordType) => {
  const { many: tag, one } = RECORD_TYPE_LABELS[type];
  const word = one.toLowerCase();
  const { noun, added, change } = PLAIN_NOUNS[type];
  const Listed = z.object({ items: z.array(noun), cursor: z.string().nullable() });
  const Changed = changed(type);
  const named = ({ record, operationId }: ChangedPlainRecord) => ({ [type]: record, operationId });
  return new Hono<AppEnv>()
    .get(
      '/',
      doc({ summary: `List ${tag.toLowerCase()}`, tag, answer: Listed }),
      query(RecordQuery),
      async (c) => c.json(await listPlainRecords(deps, userOf(c), type, c.req.valid('query'))),
    )
    .get(
      '/export.csv',
      doc({ summary: `A list of ${tag.toLowerCase()} as CSV`, tag, media: 'text/csv' }),
      query(RecordExportQuery),
      async (c) => sendCsv(c, await exportPlainRecords(deps, userOf(c), type, c.req.valid('query'))),
    )
    .post(
      '/',
      doc({ summary: `Add a ${word}`, tag, answer: Changed }),
      body<typeof added>(added),
      async (c) => c.json(named(await createPlainRecord(deps, actorOf(c), type, c.req.valid('json')))),
    )
    .get('/:id', doc({ summary: `One ${word}`, tag, answer: noun }), ById, async (c) =>
      c.json(await findPlainRecord(deps, userOf(c), type, c.req.valid('param').id)),
    )
    .patch(
      '/:id',
      doc({ summary: `Change fields of a ${word}`, tag, answer: Changed }),
      ById,
      body<typeof change>(change),
      async (c) =>
        c.json(
          named(
            await changePlainRecord(deps, actorOf(c), type, c.req.valid('param').id, c.req.valid('json')),
          ),
        ),
    );
};

/** Deals, campaigns and contracts: all that is done with them reads their field catalogues. */
export const plainRecordsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .route('/deals', routesOf(deps, 'deal'))
    .route('/campaigns', routesOf(deps, 'campaign'))
    .route('/contracts', routesOf(deps, 'contract'));
