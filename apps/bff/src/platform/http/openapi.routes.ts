import { Hono } from 'hono';
import type { z } from 'zod';
import { doc } from './doc.ts';
import { docsPage } from './docs-page.ts';
import { DOCS_STYLE } from './docs-style.ts';
import type { AppEnv } from './env.ts';
import { describeApi } from './openapi.ts';

const tag = 'Server';

/** The description of the API itself, for programs and for people, made when first asked for. */
export const openApiRoutes = (app: Hono<AppEnv>, nouns: Readonly<Record<string, z.ZodType>>) => {
  const made: {
    description?: ReturnType<typeof describeApi>;
    text?: Promise<string>;
    page?: Promise<string>;
  } = {};
  const description = () => {
    made.description ??= describeApi(app, nouns);
    return made.description;
  };
  const text = () => {
    made.text ??= description().then((described) => JSON.stringify(described));
    return made.text;
  };
  const page = () => {
    made.page ??= description().then(docsPage);
    return made.page;
  };
  return new Hono<AppEnv>()
    .get(
      '/openapi.json',
      doc({ summary: 'This description, as OpenAPI 3.1', tag, media: 'application/json', open: true }),
      async (c) => c.body(await text(), 200, { 'content-type': 'application/json' }),
    )
    .get(
      '/docs',
      doc({ summary: 'This description, as a page to read', tag, media: 'text/html', open: true }),
      async (c) => c.html(await page()),
    )
    .get('/docs.css', doc({ summary: 'How that page looks', tag, media: 'text/css', open: true }), (c) =>
      c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
    );
};
