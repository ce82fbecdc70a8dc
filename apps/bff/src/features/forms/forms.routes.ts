import { Form, FormChange, FormSubmission, NewForm } from '@daybook/shared/forms/form';
import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeForm } from './change-form.ts';
import { createForm } from './create-form.ts';
import { deleteForm } from './delete-form.ts';
import { listForms, listSubmissions, SubmissionQuery } from './list-forms.ts';

const tag = 'Forms';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const Changed = z.object({ form: Form, operationId });
const Submissions = z.object({ items: z.array(FormSubmission), cursor: z.string().nullable() });

export const formsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/forms',
      doc({ summary: 'Forms for web pages', tag, answer: z.object({ items: z.array(Form) }) }),
      async (c) => c.json(await listForms(deps, userOf(c))),
    )
    .post('/forms', doc({ summary: 'Make a form', tag, answer: Changed }), body(NewForm), async (c) =>
      c.json(await createForm(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/forms/:id',
      doc({ summary: 'Change, open or close a form', tag, answer: Changed }),
      ById,
      body(FormChange),
      async (c) => c.json(await changeForm(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/forms/:id',
      doc({ summary: 'Delete a form that nobody has sent', tag, answer: z.object({ operationId }) }),
      ById,
      async (c) => c.json(await deleteForm(deps, actorOf(c), c.req.valid('param').id)),
    )
    .get(
      '/forms/:id/submissions',
      doc({ summary: 'Who has sent a form, last first', tag, answer: Submissions }),
      ById,
      query(SubmissionQuery),
      async (c) =>
        c.json(await listSubmissions(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    );
