import { Hono } from 'hono';
import type { z } from 'zod';
import { doc } from './doc.ts';
import type { AppEnv } from './env.ts';
import { describeApi } from './openapi.ts';

/** The description of the API itself, made when first asked for. */
export const openApiRoutes = (app: Hono<AppEnv>, nouns: Readonly<Record<string, z.ZodType>>) => {
  let made: Promise<string> | undefined;
  return new Hono<AppEnv>().get(
    '/openapi.json',
    doc({
      summary: 'This description, as OpenAPI 3.1',
      tag: 'Server',
      media: 'application/json',
      open: true,
    }),
    async (c) => {
      made ??= describeApi(app, nouns).then((description) => JSON.stringify(description));
      return c.body(await made, 200, { 'content-type': 'application/json' });
    },
  );
};
