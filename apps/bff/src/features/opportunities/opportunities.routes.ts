import { Id } from '@daybook/shared/kernel/wire';
import { Board, BoardQuery } from '@daybook/shared/opportunities/board';
import { NewOpportunity, Opportunity, OpportunityChange } from '@daybook/shared/opportunities/opportunity';
import { OpportunityExportQuery, OpportunityQuery } from '@daybook/shared/records/record-list';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeOpportunity } from './change-opportunity.ts';
import { createOpportunity } from './create-opportunity.ts';
import { exportOpportunities } from './export-opportunities.ts';
import { findOpportunity } from './find-opportunity.ts';
import { listOpportunities } from './list-opportunities.ts';
import { readBoard } from './read-board.ts';

const tag = 'Opportunities';
const ById = params(z.object({ id: Id }));
const Listed = z.object({ items: z.array(Opportunity), cursor: z.string().nullable() });
/** What every change answers: the opportunity as it is now, and the operation to undo it by. */
const Changed = z.object({ opportunity: Opportunity, operationId: Id.nullable() });

export const opportunitiesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/opportunities',
      doc({ summary: 'List opportunities', tag, answer: Listed }),
      query(OpportunityQuery),
      async (c) => c.json(await listOpportunities(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/opportunities/export.csv',
      doc({ summary: 'A list of opportunities as CSV', tag, media: 'text/csv' }),
      query(OpportunityExportQuery),
      async (c) => sendCsv(c, await exportOpportunities(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/opportunities/board',
      doc({
        summary: 'How many opportunities are in each stage, and what they are worth',
        tag,
        answer: Board,
      }),
      query(BoardQuery),
      async (c) => c.json(await readBoard(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/opportunities',
      doc({ summary: 'Add an opportunity', tag, answer: Changed }),
      body(NewOpportunity),
      async (c) => c.json(await createOpportunity(deps, actorOf(c), c.req.valid('json'))),
    )
    .get(
      '/opportunities/:id',
      doc({ summary: 'One opportunity', tag, answer: Opportunity }),
      ById,
      async (c) => c.json(await findOpportunity(deps, userOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/opportunities/:id',
      doc({ summary: 'Change fields of an opportunity', tag, answer: Changed }),
      ById,
      body(OpportunityChange),
      async (c) =>
        c.json(await changeOpportunity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    );
