import { Account, AccountChange, NewAccount } from '@daybook/shared/accounts/account';
import { Id } from '@daybook/shared/kernel/wire';
import { AccountMerge } from '@daybook/shared/records/merge';
import { LikelyDuplicate, RecordExportQuery, RecordQuery } from '@daybook/shared/records/record-list';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { exportAccounts } from './export-accounts.ts';
import { findAccount } from './find-account.ts';
import { findLikelyAccounts } from './find-likely-accounts.ts';
import { listAccounts } from './list-accounts.ts';
import { mergeAccount } from './merge-account.ts';

const tag = 'Accounts';
const ById = params(z.object({ id: Id }));
const Listed = z.object({ items: z.array(Account), cursor: z.string().nullable() });
const Likely = z.object({ items: z.array(LikelyDuplicate) });
const LikelyQuery = z.object({ name: z.string().max(500), except: Id.optional() });
/** What every change answers: the account as it is now, and the operation to undo it by. */
const Changed = z.object({ account: Account, operationId: Id.nullable() });
/** Where very much follows, it is still running when this is answered. */
const Merged = Changed.extend({ running: z.boolean() });

export const accountsRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get('/accounts', doc({ summary: 'List accounts', tag, answer: Listed }), query(RecordQuery), async (c) =>
      c.json(await listAccounts(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/accounts',
      doc({ summary: 'Add an account', tag, answer: Changed }),
      body(NewAccount),
      async (c) => c.json(await createAccount(deps, actorOf(c), c.req.valid('json'))),
    )
    .get(
      '/accounts/export.csv',
      doc({ summary: 'A list of accounts as CSV', tag, media: 'text/csv' }),
      query(RecordExportQuery),
      async (c) => sendCsv(c, await exportAccounts(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/accounts/likely-duplicates',
      doc({ summary: 'Which company an account being written probably is', tag, answer: Likely }),
      query(LikelyQuery),
      async (c) => c.json(await findLikelyAccounts(deps, userOf(c), c.req.valid('query'))),
    )
    .get('/accounts/:id', doc({ summary: 'One account', tag, answer: Account }), ById, async (c) =>
      c.json(await findAccount(deps, userOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/accounts/:id',
      doc({ summary: 'Change fields of an account', tag, answer: Changed }),
      ById,
      body(AccountChange),
      async (c) =>
        c.json(await changeAccount(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/accounts/:id/merge',
      doc({ summary: 'Make another account part of this one', tag, answer: Merged }),
      ById,
      body(AccountMerge),
      async (c) => c.json(await mergeAccount(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    );
