import { Id } from '@daybook/shared/kernel/wire';
import { ApiKey, MadeApiKey, NewApiKey } from '@daybook/shared/programs/api-key';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, sessionOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { createApiKey } from './create-api-key.ts';
import { ApiKeyQuery, listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const tag = 'API keys';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();

/** Keys are made and ended by people who are signed in: no key makes another. */
export const apiKeysRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/api-keys',
      doc({
        summary: 'Your API keys, or as admin everybody’s',
        tag,
        answer: z.object({ items: z.array(ApiKey) }),
        sessionOnly: true,
      }),
      query(ApiKeyQuery),
      async (c) => c.json(await listApiKeys(deps, sessionOf(c).user, c.req.valid('query'))),
    )
    .post(
      '/api-keys',
      doc({
        summary: 'Make an API key; its secret is shown this once',
        tag,
        answer: MadeApiKey.extend({ operationId }),
        sessionOnly: true,
      }),
      body(NewApiKey),
      async (c) => {
        sessionOf(c);
        return c.json(await createApiKey(deps, actorOf(c), c.req.valid('json')));
      },
    )
    .delete(
      '/api-keys/:id',
      doc({
        summary: 'Revoke an API key, for good',
        tag,
        answer: z.object({ operationId }),
        sessionOnly: true,
      }),
      ById,
      async (c) => {
        sessionOf(c);
        return c.json(await revokeApiKey(deps, actorOf(c), c.req.valid('param').id));
      },
    );
