import { Notice, NoticeQuery } from '@daybook/shared/notices/notice';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { countNotices, listNotices } from './list-notices.ts';
import { markAllNotices, markOneNotice } from './mark-notices.ts';

const tag = 'Notices';
const ByKey = params(z.object({ key: z.coerce.number().int().positive() }));
const Mark = z.object({ unread: z.boolean() });

export const noticesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/notices',
      doc({
        summary: 'What one should know of, last first',
        tag,
        answer: z.object({ items: z.array(Notice), cursor: z.string().nullable() }),
      }),
      query(NoticeQuery),
      async (c) => c.json(await listNotices(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/notices/counts',
      doc({
        summary: 'How many notices are unread, up to 100',
        tag,
        answer: z.object({ unread: z.int() }),
      }),
      async (c) => c.json(await countNotices(deps, userOf(c))),
    )
    .put(
      '/notices/:key/mark',
      doc({ summary: 'Mark a notice as read or unread', tag, answer: Mark }),
      ByKey,
      body(Mark),
      async (c) => {
        const { key } = c.req.valid('param');
        return c.json(await markOneNotice(deps, userOf(c), key, c.req.valid('json').unread));
      },
    )
    .post(
      '/notices/read',
      doc({ summary: 'Mark all notices up to one as read', tag, answer: Mark }),
      body(z.object({ upTo: z.int() })),
      async (c) => c.json(await markAllNotices(deps, userOf(c), c.req.valid('json').upTo)),
    );
