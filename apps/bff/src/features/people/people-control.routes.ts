import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { body } from '../../platform/http/input.ts';
import { resetLinkByEmail } from './reset-link-by-email.ts';

const ForWhom = z.object({ email: z.string().max(254).optional() });

/** What the command line may ask about people. */
export const peopleControlRoutes = (deps: Deps, origin: string) =>
  new Hono<AppEnv>().post('/reset-link', body(ForWhom), async (c) => {
    const { path, name, expiresAt } = await resetLinkByEmail(deps, c.req.valid('json').email);
    return c.json({ url: new URL(path, origin).href, name, expiresAt });
  });
