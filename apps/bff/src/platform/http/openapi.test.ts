import { beforeAll, expect, test } from 'vitest';
import type { Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

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
