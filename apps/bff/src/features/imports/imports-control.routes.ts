import { Id, line } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { bytesOf } from '../../platform/http/body-bytes.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { params, query } from '../../platform/http/input.ts';
import { findImport } from './find-import.ts';
import { findImporter } from './find-importer.ts';
import { startImport } from './start-import.ts';
import { uploadImport } from './upload-import.ts';

const ForWhom = query(z.object({ as: z.string().max(254).optional() }));
const ById = params(z.object({ id: Id }));

/** What the command line may ask about imports: the same as the interface, on behalf of the user named. */
export const importsControlRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .post('/imports', query(z.object({ name: line(255), as: z.string().max(254).optional() })), async (c) => {
      const { name, as } = c.req.valid('query');
      const actor = await findImporter(deps, as);
      return c.json(await uploadImport(deps, actor, { name, bytes: bytesOf(c.req.raw.body) }));
    })
    .get('/imports/:id', ById, ForWhom, async (c) => {
      const { user } = await findImporter(deps, c.req.valid('query').as);
      return c.json({ import: await findImport(deps, user, c.req.valid('param').id) });
    })
    .post('/imports/:id/start', ById, ForWhom, async (c) => {
      const actor = await findImporter(deps, c.req.valid('query').as);
      return c.json(await startImport(deps, actor, c.req.valid('param').id));
    });
