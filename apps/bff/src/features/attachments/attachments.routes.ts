import { Attachment, NewLink } from '@daybook/shared/activities/attachment';
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
import { servedFile } from './serve-file.ts';

const tag = 'Attachments';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const Attached = z.object({ attachment: Attachment, operationId });

/** Whether a path takes a file as its body. */
export const isFileUpload = (path: string): boolean => /^\/api\/activities\/[^/]+\/files$/.test(path);

export const attachmentsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .post(
      '/activities/:id/files',
      doc({
        summary: 'Attach a file: it is the body, its name is in the query',
        tag,
        takes: 'application/octet-stream',
        answer: Attached,
      }),
      ById,
      query(z.object({ name: line(255) })),
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
      doc({ summary: 'Take an attachment off its activity', tag, answer: z.object({ operationId }) }),
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
