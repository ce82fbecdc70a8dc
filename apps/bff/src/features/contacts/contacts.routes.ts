import { Contact, ContactChange, NewContact } from '@daybook/shared/contacts/contact';
import { LikelyContactsQuery } from '@daybook/shared/contacts/likely-contacts';
import { Id } from '@daybook/shared/kernel/wire';
import { ContactMerge } from '@daybook/shared/records/merge';
import { LikelyDuplicate, RecordExportQuery, RecordQuery } from '@daybook/shared/records/record-list';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeContact } from './change-contact.ts';
import { createContact } from './create-contact.ts';
import { exportContacts } from './export-contacts.ts';
import { findContact } from './find-contact.ts';
import { findLikelyContacts } from './find-likely-contacts.ts';
import { listContacts } from './list-contacts.ts';
import { mergeContact } from './merge-contact.ts';

const tag = 'Contacts';
const ById = params(z.object({ id: Id }));
const Listed = z.object({ items: z.array(Contact), cursor: z.string().nullable() });
const Likely = z.object({ items: z.array(LikelyDuplicate) });
/** What every change answers: the contact as it is now, and the operation to undo it by. */
const Changed = z.object({ contact: Contact, operationId: Id.nullable() });
/** Where very much follows, it is still running when this is answered. */
const Merged = Changed.extend({ running: z.boolean() });

export const contactsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get('/contacts', doc({ summary: 'List contacts', tag, answer: Listed }), query(RecordQuery), async (c) =>
      c.json(await listContacts(deps, userOf(c), c.req.valid('query'))),
    )
    .post('/contacts', doc({ summary: 'Add a contact', tag, answer: Changed }), body(NewContact), async (c) =>
      c.json(await createContact(deps, actorOf(c), c.req.valid('json'))),
    )
    .get(
      '/contacts/export.csv',
      doc({ summary: 'A list of contacts as CSV', tag, media: 'text/csv' }),
      query(RecordExportQuery),
      async (c) => sendCsv(c, await exportContacts(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/contacts/likely-duplicates',
      doc({ summary: 'Who a contact being written probably is', tag, answer: Likely }),
      query(LikelyContactsQuery),
      async (c) => c.json(await findLikelyContacts(deps, userOf(c), c.req.valid('query'))),
    )
    .get('/contacts/:id', doc({ summary: 'One contact', tag, answer: Contact }), ById, async (c) =>
      c.json(await findContact(deps, userOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/contacts/:id',
      doc({ summary: 'Change fields of a contact', tag, answer: Changed }),
      ById,
      body(ContactChange),
      async (c) =>
        c.json(await changeContact(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/contacts/:id/merge',
      doc({ summary: 'Make another contact part of this one', tag, answer: Merged }),
      ById,
      body(ContactMerge),
      async (c) => c.json(await mergeContact(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    );
