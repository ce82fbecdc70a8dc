import {
  Choice,
  ChoiceChange,
  ChoiceCode,
  ChoiceOrder,
  Choices,
  NewChoice,
} from '@daybook/shared/activities/choice';
import { Id } from '@daybook/shared/kernel/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { addChoice } from './add-choice.ts';
import { changeChoice } from './change-choice.ts';
import { listChoices } from './list-choices.ts';
import { orderChoices } from './order-choices.ts';

const tag = 'Choices';
const operationId = Id.nullable();
const Changed = z.object({ choice: Choice, operationId });

export const choicesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/choices',
      doc({ summary: 'The outcomes and topics there are to choose from', tag, answer: Choices }),
      async (c) => c.json(await listChoices(deps, userOf(c))),
    )
    .post(
      '/choices',
      doc({ summary: 'Add an outcome or a topic', tag, answer: Changed }),
      body(NewChoice),
      async (c) => c.json(await addChoice(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/choices/order',
      doc({
        summary: 'Put a list of outcomes or topics in another order',
        tag,
        answer: z.object({ items: z.array(Choice), operationId }),
      }),
      body(ChoiceOrder),
      async (c) => c.json(await orderChoices(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/choices/:code',
      doc({ summary: 'Rename an outcome or topic, retire it or offer it again', tag, answer: Changed }),
      params(z.object({ code: ChoiceCode })),
      body(ChoiceChange),
      async (c) =>
        c.json(await changeChoice(deps, actorOf(c), c.req.valid('param').code, c.req.valid('json'))),
    );
