import { BulkAnswer } from '@daybook/shared/activities/bulk';
import {
  ColumnToPromote,
  CustomField,
  CustomFieldChange,
  CustomFieldOrder,
  FieldKey,
  NewCustomField,
} from '@daybook/shared/fields/custom-field';
import { FIELD_NOUNS } from '@daybook/shared/fields/custom-field.rules';
import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { addField } from './add-field.ts';
import { changeField } from './change-field.ts';
import { listFields } from './list-fields.ts';
import { orderFields } from './order-fields.ts';
import { promoteColumn } from './promote-column.ts';

const tag = 'Fields';
const operationId = Id.nullable();
const Changed = z.object({ field: CustomField, operationId });
const Listed = z.object({ items: z.array(CustomField) });
const ByKey = params(z.object({ of: z.enum(FIELD_NOUNS), key: FieldKey }));

export const fieldsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/fields',
      doc({ summary: 'The fields that the workspace defined', tag, answer: Listed }),
      async (c) => c.json(await listFields(deps, userOf(c))),
    )
    .post(
      '/fields',
      doc({ summary: 'Define a field on a kind of record or on activities', tag, answer: Changed }),
      body(NewCustomField),
      async (c) => c.json(await addField(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/fields/from-column',
      doc({
        summary: 'Make a field of a column that imports kept beside those of contacts',
        tag,
        answer: BulkAnswer.extend({ label: z.string() }),
        sends: { column: 'Favourite colour' },
      }),
      body(ColumnToPromote),
      async (c) => c.json(await promoteColumn(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/fields/order',
      doc({
        summary: 'Put the fields of a kind of record in another order',
        tag,
        answer: Listed.extend({ operationId }),
      }),
      body(CustomFieldOrder),
      async (c) => c.json(await orderFields(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/fields/:of/:key',
      doc({
        summary: 'Rename a field, change its options, retire it or offer it again',
        tag,
        answer: Changed,
      }),
      ByKey,
      body(CustomFieldChange),
      async (c) => c.json(await changeField(deps, actorOf(c), c.req.valid('param'), c.req.valid('json'))),
    );
