import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, test } from 'vitest';
import type { Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { contractsOf } from './contracts.ts';

const app = testApp();
const document: { json: Json } = { json: null };

beforeAll(async () => {
  const answer = await app.current.app.request('/api/openapi.json');
  document.json = await answer.json();
});

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);

interface Found {
  readonly path: string;
  readonly method: string;
  readonly operation: Json;
}

const operations = (): Found[] =>
  Object.entries<Json>(document.json.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every object within, with the way to it. */
const walk = function* (value: Json, way = ''): Generator<{ way: string; object: Json }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { way, object: value };
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, `${way}/${name}`);
};

test('every route of the program is described, and nothing that is none', () => {
  const routes = app.current.app.routes
    .filter(({ path }) => path.startsWith('/api/'))
    .filter(({ method, path }) => METHODS.has(method.toLowerCase()) && !path.includes('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
  const described = operations().map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
  expect(described.length).toBeGreaterThan(60);
});

test('it is OpenAPI 3.1: what is named once is there once, what is referred to is there', () => {
  const { json } = document;
  expect(json).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Daybook' },
    security: [{ apiKey: [] }, { session: [] }],
  });
  expect(json.components.securitySchemes.session).toEqual({
    type: 'apiKey',
    in: 'cookie',
    name: 'daybook_session',
  });
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { way, object } of walk(json)) {
    if (typeof object.$ref !== 'string') continue;
    const name = object.$ref.replace('#/components/schemas/', '');
    expect(json.components.schemas, way).toHaveProperty(name);
    expect(Object.keys(object), way).toEqual(['$ref']);
  }
  // What was a keyword before 3.1, and what a schema that could not be told becomes.
  for (const { way, object } of walk(json.paths)) {
    expect(object, way).not.toHaveProperty('nullable');
    if (way.endsWith('/schema')) expect(object, way).not.toEqual({});
  }
});

test.each(['summary', 'tags', 'responses', 'operationId'])('every operation has its %s', (part) => {
  expect(operations().filter(({ operation }) => operation[part] === undefined)).toEqual([]);
});

test('the parts of a path are its parameters, writes take a key, and every refusal is a problem', () => {
  for (const { path, method, operation } of operations()) {
    const parameters: Json[] = operation.parameters ?? [];
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      parameters.filter((each) => each.in === 'path').map((each) => each.name),
      path,
    ).toEqual(parts);
    expect(
      parameters.filter((each) => each.in === 'path').every((each) => each.required),
      path,
    ).toBe(true);
    expect(
      parameters.some((each) => each.name === 'Idempotency-Key'),
      `${method} ${path}`,
    ).toBe(method !== 'get');
    expect(operation.responses.default.content['application/problem+json'].schema.$ref).toBe(
      '#/components/schemas/Problem',
    );
    expect(operation.responses['400'], `${method} ${path}`).toBeUndefined();
  }
});

test('moments and days are told as they travel, nouns by their names', () => {
  const { schemas } = document.json.components;
  expect(schemas.Instant).toMatchObject({ type: 'string', format: 'date-time' });
  expect(schemas.LocalDate).toMatchObject({ type: 'string', format: 'date' });
  expect(schemas.Activity.properties.createdAt).toEqual({ $ref: '#/components/schemas/Instant' });
  expect(schemas.Problem.properties.code.enum).toContain('thing.conflict');
  const { content } = document.json.paths['/api/activities/{id}'].get.responses['200'];
  expect(content['application/json'].schema).toEqual({ $ref: '#/components/schemas/Activity' });
  const planned = document.json.paths['/api/activities'].post.requestBody.content['application/json'].schema;
  expect(planned.properties.endAt.anyOf).toContainEqual({ $ref: '#/components/schemas/Instant' });
});

test('signing in needs no session, reading a list does', () => {
  expect(document.json.paths['/api/session'].post.security).toEqual([]);
  expect(document.json.paths['/api/activities'].get.security).toBeUndefined();
});

test('a maintained validator finds nothing wrong with it', async () => {
  const result = await new Validator().validate(structuredClone(document.json));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

test('each body and each answer has an example, and the program itself would accept it', () => {
  const contracts = contractsOf(app.current.app.routes);
  let examples = 0;
  for (const { path, method, operation } of operations()) {
    const name = `${method} ${path}`;
    const { body, answer } = contracts.get(name) ?? {};
    for (const [schema, content] of [
      [body, operation.requestBody?.content],
      [answer, Object.entries<Json>(operation.responses).find(([status]) => status < '300')?.[1].content],
    ] as const) {
      const json = content?.['application/json'];
      if (schema === undefined || json === undefined) {
        // Every JSON body and answer comes from a schema.
        expect.soft(json === undefined || path === '/api/openapi.json', name).toBe(true);
        continue;
      }
      const parsed = schema.safeParse(json.example);
      expect.soft(parsed.error?.issues ?? [], `${name}: ${JSON.stringify(json.example)}`).toEqual([]);
      examples++;
    }
  }
  expect(examples).toBeGreaterThan(80);
});

test('refusals are told with their codes, and how lists are paged', () => {
  const { info, paths } = document.json;
  for (const words of ['`thing.conflict`', 'cursor', 'Idempotency-Key', 'Bearer', 'Retry-After'])
    expect(info.description).toContain(words);
  const { get } = paths['/api/activities'];
  expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '401', '403', '429', 'default']));
  const named = (name: string) => get.parameters.find((each: Json) => each.name === name);
  expect(named('cursor').description).toContain('page before');
  expect(paths['/api/session'].post.responses).not.toHaveProperty('403');
  const refused = get.responses['401'].content['application/problem+json'];
  expect(refused.example).toMatchObject({ status: 401, code: 'session.required' });
});

test('the page to read names every route, runs no script and fetches nothing from elsewhere', async () => {
  const answer = await app.current.app.request('/api/docs');
  expect(answer.headers.get('content-type')).toContain('text/html');
  const html = await answer.text();
  for (const { path, operation } of operations()) {
    expect(html).toContain(`<code>${path}</code>`);
    expect(html).toContain(`id="${operation.operationId}"`);
  }
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|(?:src|href)="(?![/#])/i);
  expect([...html.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/api/docs.css']);
  const css = await app.current.app.request('/api/docs.css');
  expect(await css.text()).toContain('prefers-color-scheme: dark');
});
