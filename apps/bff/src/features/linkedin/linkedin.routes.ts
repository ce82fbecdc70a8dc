import { Id } from '@daybook/shared/kernel/wire';
import {
  LinkedInAction,
  LinkedInActionChange,
  LinkedInActionCode,
  NewLinkedInAction,
} from '@daybook/shared/linkedin/linkedin-action';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { changeLinkedInAction } from './change-linkedin-action.ts';
import { createLinkedInAction } from './create-linkedin-action.ts';
import { listLinkedInActions } from './list-linkedin-actions.ts';

const tag = 'LinkedIn';
const ByCode = params(z.object({ code: LinkedInActionCode }));
const Changed = z.object({ action: LinkedInAction, operationId: Id.nullable() });

export const linkedInRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/linkedin-actions',
      doc({
        summary: 'What can be done on LinkedIn, with how long a text may be',
        tag,
        answer: z.object({ items: z.array(LinkedInAction) }),
      }),
      async (c) => c.json(await listLinkedInActions(deps, userOf(c))),
    )
    .post(
      '/linkedin-actions',
      doc({ summary: 'Add an action of your own', tag, answer: Changed }),
      body(NewLinkedInAction),
      async (c) => c.json(await createLinkedInAction(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/linkedin-actions/:code',
      doc({ summary: 'Rename, limit, hide or show an action', tag, answer: Changed }),
      ByCode,
      body(LinkedInActionChange),
      async (c) =>
        c.json(await changeLinkedInAction(deps, actorOf(c), c.req.valid('param').code, c.req.valid('json'))),
    );
