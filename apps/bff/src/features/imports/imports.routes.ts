import { ImportChange, ImportDetail, ImportRun } from '@daybook/shared/imports/import';
import { MOST_IMPORT_BYTES } from '@daybook/shared/imports/import-limits';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { Id, line } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { bytesOf } from '../../platform/http/body-bytes.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeImport } from './change-import.ts';
import { discardImport } from './discard-import.ts';
import { findImport } from './find-import.ts';
import { ImportQuery, listImports } from './list-imports.ts';
import { readRejects, readUnread } from './read-rejects.ts';
import { startImport } from './start-import.ts';
import { stopImport } from './stop-import.ts';
import { uploadImport } from './upload-import.ts';

const tag = 'Imports';
const ById = params(z.object({ id: Id }));
const One = z.object({ import: ImportDetail });
const FileName = z.object({ name: line(255) });

/** Refuses before the first byte of what says itself that it is too large; the rest is refused while it arrives. */
const refuseTooLarge = (length: string | undefined): void => {
  if (Number(length ?? 0) <= MOST_IMPORT_BYTES) return;
  throw new Refusal('request.too-large', {
    detail: `This file is too large: at most ${MOST_IMPORT_BYTES / 1024 / 1024} MB can be taken. Split it into several files.`,
  });
};

/** The path of the one route that takes a file as its body, without `/api`. */
export const UPLOAD_PATH = '/imports';

export const importsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/imports',
      doc({
        summary: 'Imports, last first',
        tag,
        answer: z.object({ items: z.array(ImportRun), cursor: z.string().nullable() }),
      }),
      query(ImportQuery),
      async (c) => c.json(await listImports(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      UPLOAD_PATH,
      doc({
        summary: 'Upload a list of contacts: the file is the body, its name is in the query',
        tag,
        takes: 'text/csv',
        answer: One,
      }),
      query(FileName),
      async (c) => {
        refuseTooLarge(c.req.header('content-length'));
        const upload = { name: c.req.valid('query').name, bytes: bytesOf(c.req.raw.body) };
        return c.json(await uploadImport(deps, actorOf(c), upload));
      },
    )
    .get(
      '/imports/:id',
      doc({ summary: 'One import and how far it is', tag, answer: ImportDetail }),
      ById,
      async (c) => c.json(await findImport(deps, userOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/imports/:id',
      doc({ summary: 'Change how an uploaded file is read', tag, answer: One }),
      ById,
      body(ImportChange),
      async (c) => c.json(await changeImport(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/imports/:id',
      doc({ summary: 'Put an uploaded file away', tag, status: 204 }),
      ById,
      async (c) => {
        await discardImport(deps, actorOf(c), c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .post(
      '/imports/:id/start',
      doc({ summary: 'Begin to import', tag, answer: One.extend({ operationId: Id }), status: 202 }),
      ById,
      async (c) => c.json(await startImport(deps, actorOf(c), c.req.valid('param').id), 202),
    )
    .post(
      '/imports/:id/stop',
      doc({ summary: 'Stop an import; what is in stays', tag, answer: One }),
      ById,
      async (c) => c.json(await stopImport(deps, actorOf(c), c.req.valid('param').id)),
    )
    .get(
      '/imports/:id/rejects.csv',
      doc({ summary: 'The rows that were not taken, as CSV', tag, media: 'text/csv' }),
      ById,
      async (c) => sendCsv(c, await readRejects(deps, userOf(c), c.req.valid('param').id)),
    )
    .get(
      '/imports/:id/unread.csv',
      doc({ summary: 'The values that no field could take, as CSV', tag, media: 'text/csv' }),
      ById,
      async (c) => sendCsv(c, await readUnread(deps, userOf(c), c.req.valid('param').id)),
    );
