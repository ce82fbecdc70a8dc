import { Readable } from 'node:stream';
import { dayAt } from '@daybook/shared/kernel/time';
import { Hono } from 'hono';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { disposition } from '../../platform/files/disposition.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf } from '../../platform/http/env.ts';
import { exportEverything } from './export-everything.ts';

export const exportsRoutes = (deps: Deps) =>
  new Hono<AppEnv>().get(
    '/export.zip',
    doc({ summary: 'Everything in the workspace', tag: 'Workspace', media: 'application/zip' }),
    async (c) => {
      const actor = actorOf(c);
      allow(actor, 'workspace.export');
      const now = deps.clock();
      const { zip } = await exportEverything(deps.config.location, now);
      return c.body(Readable.toWeb(zip) as ReadableStream<Uint8Array>, 200, {
        'content-type': 'application/zip',
        'content-disposition': disposition('attachment', `Daybook ${dayAt(now, actor.user.zone)}.zip`),
      });
    },
  );
