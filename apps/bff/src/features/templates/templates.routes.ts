import { Id } from '@daybook/shared/kernel/wire';
import { NewTemplate, Template, TemplateChange } from '@daybook/shared/templates/template';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { changeTemplate } from './change-template.ts';
import { createTemplate } from './create-template.ts';
import { deleteTemplate } from './delete-template.ts';
import { listTemplates } from './list-templates.ts';

const tag = 'Templates';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const Changed = z.object({ template: Template, operationId });

export const templatesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/templates',
      doc({ summary: 'Shared templates and your own', tag, answer: z.object({ items: z.array(Template) }) }),
      async (c) => c.json(await listTemplates(deps, userOf(c))),
    )
    .post(
      '/templates',
      doc({ summary: 'Keep a text as a template', tag, answer: Changed }),
      body(NewTemplate),
      async (c) => c.json(await createTemplate(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/templates/:id',
      doc({ summary: 'Change or share a template', tag, answer: Changed }),
      ById,
      body(TemplateChange),
      async (c) =>
        c.json(await changeTemplate(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/templates/:id',
      doc({ summary: 'Delete a template', tag, answer: z.object({ operationId }) }),
      ById,
      async (c) => c.json(await deleteTemplate(deps, actorOf(c), c.req.valid('param').id)),
    );
