import { Attachment, NewLink } from '@daybook/shared/activities/attachment';
import { cleanFileName } from '@daybook/shared/files/file-name.rules';
import { FileCount, FilesPage, FilesQuery, RecordFile, RenamedFile } from '@daybook/shared/files/record-file';
import { Id, line } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { bytesOf } from '../../platform/http/body-bytes.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { attachFile } from './attach-file.ts';
import { attachLink } from './attach-link.ts';
import { detach } from './detach.ts';
import { findAttachedFile } from './find-attached-file.ts';
import { countRecordFiles, findFileAbout, listFiles, listVersions } from './list-files.ts';
import { renameFile } from './rename-file.ts';
import { servedFile } from './serve-file.ts';
import { uploadFile } from './upload-file.ts';

const tag = 'Attachments';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const Attached = z.object({ attachment: Attachment, operationId });

/** The longest name somebody may call a file; what is kept is cleaned. */
const Named = z.object({ name: line(255).transform(cleanFileName) });

/** Whether a path takes a file as its body. */
export const isFileUpload = (path: string): boolean =>
  /^\/api\/(activities|records)\/[^/]+\/files$/.test(path);

const recordFilesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .post(
      '/records/:id/files',
      doc({
        summary: 'Keep a file on a record: it is the body, its name is in the query',
        tag,
        takes: 'application/octet-stream',
        answer: z.object({ file: RecordFile, operationId }),
      }),
      ById,
      query(Named),
      async (c) => {
        const arriving = { name: c.req.valid('query').name, bytes: bytesOf(c.req.raw.body) };
        return c.json(await uploadFile(deps, actorOf(c), c.req.valid('param').id, arriving));
      },
    )
    .get(
      '/records/:id/files',
      doc({
        summary: 'The files on a record, the latest first; of an account those of its records as well',
        tag,
        answer: FilesPage,
      }),
      ById,
      query(FilesQuery),
      async (c) => c.json(await listFiles(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    )
    .get(
      '/records/:id/files/count',
      doc({
        summary: 'How many files a record has, of an account with those of its records',
        tag,
        answer: FileCount,
      }),
      ById,
      async (c) => c.json(await countRecordFiles(deps, userOf(c), c.req.valid('param').id)),
    )
    .get(
      '/attachments/:id',
      doc({ summary: 'A file or attachment, and where it is', tag, answer: RecordFile }),
      ById,
      async (c) => c.json(await findFileAbout(deps, userOf(c), c.req.valid('param').id)),
    )
    .get(
      '/attachments/:id/versions',
      doc({ summary: 'All versions of a file, the newest first', tag, answer: FilesPage }),
      ById,
      query(FilesQuery),
      async (c) => c.json(await listVersions(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    )
    .patch(
      '/attachments/:id',
      doc({
        summary: 'Call a file or attachment something else',
        tag,
        answer: z.object({ file: RecordFile, operationId }),
      }),
      ById,
      body(RenamedFile),
      async (c) =>
        c.json(await renameFile(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').name)),
    );

export const attachmentsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .route('/', recordFilesRoutes(deps))
    .post(
      '/activities/:id/files',
      doc({
        summary: 'Attach a file: it is the body, its name is in the query',
        tag,
        takes: 'application/octet-stream',
        answer: Attached,
      }),
      ById,
      query(Named),
      async (c) => {
        const file = { name: c.req.valid('query').name, bytes: bytesOf(c.req.raw.body) };
        return c.json(await attachFile(deps, actorOf(c), c.req.valid('param').id, file));
      },
    )
    .post(
      '/activities/:id/links',
      doc({ summary: 'Attach a link', tag, answer: Attached }),
      ById,
      body(NewLink),
      async (c) => c.json(await attachLink(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/attachments/:id',
      doc({
        summary: 'Take an attachment off its activity, or a file off its record',
        tag,
        answer: z.object({ operationId }),
      }),
      ById,
      async (c) => c.json(await detach(deps, actorOf(c), c.req.valid('param').id)),
    )
    .get(
      '/attachments/:id/file',
      doc({
        summary: 'The file of an attachment, or the part that is asked for',
        tag,
        media: 'application/octet-stream',
      }),
      ById,
      async (c) => {
        const file = await findAttachedFile(deps, userOf(c), c.req.valid('param').id);
        const { status, headers, body: bytes } = servedFile(file, c.req.header('range'));
        for (const [name, value] of Object.entries(headers)) c.header(name, value);
        return bytes === null ? c.body(null, status) : c.body(bytes, status);
      },
    );
