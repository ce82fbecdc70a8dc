import { Id } from '@daybook/shared/kernel/wire';
import { Erasable, Erasing } from '@daybook/shared/records/erasing';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { eraseContact } from './erase-contact.ts';
import { findErasable } from './find-erasable.ts';

const tag = 'Erasing';
const ById = params(z.object({ id: Id }));

export const erasingRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/contacts/:id/erase',
      doc({ summary: 'What goes with a person who is erased', tag, answer: Erasable }),
      ById,
      async (c) => c.json(await findErasable(deps, userOf(c), c.req.valid('param').id)),
    )
    .post(
      '/contacts/:id/erase',
      doc({ summary: 'Erase a person for good', tag, answer: z.object({ operationId: Id }), status: 202 }),
      ById,
      body(Erasing),
      async (c) => {
        const { id } = c.req.valid('param');
        return c.json(await eraseContact(deps, actorOf(c), id, c.req.valid('json')), 202);
      },
    );
