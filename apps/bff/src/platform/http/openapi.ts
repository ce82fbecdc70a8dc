import type { Hono } from 'hono';
import { generateSpecs, resolver } from 'hono-openapi';
import { z } from 'zod';
import { VERSION } from '../version.ts';
import { contractsOf, type RouteContract } from './contracts.ts';
import type { AppEnv } from './env.ts';
import { exampleOf } from './example.ts';
import { isObject, type Json, type JsonObject, mapObject, objectAt, textAt } from './openapi-json.ts';
import { INTRODUCTION, refusals } from './openapi-words.ts';
import { CODES } from './problem.ts';
import { COOKIE } from './session.ts';

const PROBLEM: JsonObject = {
  type: 'object',
  description: 'RFC 9457, with a code that does not change',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer', examples: [409] },
    code: { type: 'string', enum: [...CODES], examples: ['thing.conflict'] },
    detail: { type: 'string', description: 'What is wrong and what to do, in a sentence for people' },
    errors: {
      type: 'array',
      description: 'What is wrong where: `path` is the field, dotted',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
    facts: { type: 'object', description: 'What a program can use, such as both values of a conflict' },
  },
  required: ['type', 'title', 'status', 'code'],
};

const ONCE: JsonObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Made by the client, 8 to 100 characters: a repeat within a day gets the first answer',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

const WRITES = new Set(['post', 'put', 'patch', 'delete']);

/** Puts a reference where a noun stands in full, so that each is described once. */
const refer = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => refer(item, names));
  if (!isObject(value)) return value;
  const name = names.get(JSON.stringify(value));
  return name === undefined
    ? mapObject(value, (inner) => refer(inner, names))
    : { $ref: `#/components/schemas/${name}` };
};

/** What a page is asked by, told once for all lists. */
const PAGING: Readonly<Record<string, string>> = {
  cursor: 'Where the page begins: the `cursor` of the page before. The first page when left out',
  limit: 'How many items the page has at most',
};

const withPaging = (parameter: Json): Json => {
  if (!isObject(parameter) || parameter['in'] !== 'query') return parameter;
  const description = PAGING[textAt(parameter, 'name')];
  return description === undefined ? parameter : { ...parameter, description };
};

/** Puts an example into each content of JSON. */
const withExample = (holder: Json, example: Json | undefined): Json => {
  if (!isObject(holder) || example === undefined) return holder;
  const content = objectAt(holder, 'content');
  const json = objectAt(content, 'application/json');
  return content['application/json'] === undefined
    ? holder
    : { ...holder, content: { ...content, 'application/json': { ...json, example } } };
};

/** The refusals any caller of the route has to reckon with. */
const refusalsOf = (path: string, operation: JsonObject): JsonObject => {
  const isOpen = Array.isArray(operation['security']) && operation['security'].length === 0;
  const statuses = [...(isOpen ? [] : ['401', '403']), ...(path.includes('{') ? ['404'] : []), '429'];
  return Object.fromEntries(statuses.map((status) => [status, asJson(refusals[status])]));
};

/** What the schemas of a route do not say by themselves: examples, refusals, and what a page is asked by. */
const complete = (path: string, operation: Json, { body, answer, sends }: RouteContract): Json => {
  if (!isObject(operation)) return operation;
  const parameters = operation['parameters'];
  const sent = asExample(sends, body);
  const given = asExample(undefined, answer);
  return {
    ...operation,
    ...(Array.isArray(parameters) ? { parameters: parameters.map(withPaging) } : {}),
    ...(operation['requestBody'] === undefined
      ? {}
      : { requestBody: withExample(operation['requestBody'], sent) }),
    responses: {
      ...mapObject(objectAt(operation, 'responses'), (response) => withExample(response, given)),
      ...refusalsOf(path, operation),
    },
  };
};

const asExample = (given: object | undefined, schema: z.ZodType | undefined): Json | undefined => {
  if (given !== undefined) return asJson(given);
  return schema === undefined ? undefined : exampleOf(schema);
};

const withKey = (operation: Json): Json => {
  if (!isObject(operation)) return operation;
  const given = operation['parameters'];
  return { ...operation, parameters: [...(Array.isArray(given) ? given : []), ONCE] };
};

const DOCUMENTATION = {
  openapi: '3.1.0',
  info: {
    title: 'Daybook',
    version: VERSION,
    description: INTRODUCTION,
  },
  components: {
    securitySchemes: {
      apiKey: {
        type: 'http' as const,
        scheme: 'bearer',
        description:
          'An API key, made in Settings: `Authorization: Bearer daybook_…`. It acts as its owner, within its scope.',
      },
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: COOKIE },
    },
  },
  security: [{ apiKey: [] }, { session: [] }],
};

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

type Nouns = Readonly<Record<string, z.ZodType>>;

/** Each noun as a schema of its own, in which the others stand by their names. */
const describeNouns = async (nouns: Nouns) => {
  const schemas: Record<string, Json> = {};
  for (const [name, noun] of Object.entries(nouns))
    schemas[name] = asJson((await resolver(noun, { io: 'input' }).toOpenAPISchema()).schema);
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]));
  const described = mapObject(schemas, (schema) =>
    isObject(schema) ? mapObject(schema, (part) => refer(part, names)) : schema,
  );
  return { described, names };
};

/**
 * Reads in what describing takes, which the libraries read when it is first needed. By then a newer version may have been
 * built over the running one, which takes its files away.
 */
export const loadDescribing = async (): Promise<void> => {
  await resolver(z.string(), { io: 'input' }).toOpenAPISchema();
};

/** Describes the API as OpenAPI 3.1, from its routes and what they parse. `nouns` get a name and are described once. */
export const describeApi = async (app: Hono<AppEnv>, nouns: Nouns): Promise<JsonObject> => {
  const options = {
    documentation: DOCUMENTATION,
    defaultValidationErrorResponse: false,
    excludeStaticFile: false,
  };
  const specs = asJson(await generateSpecs(app, options));
  if (!isObject(specs)) throw new Error('The routes could not be described.');
  const { described, names } = await describeNouns(nouns);
  const contracts = contractsOf(app.routes);
  const paths = mapObject(objectAt(specs, 'paths'), (item, path) =>
    isObject(item)
      ? mapObject(item, (operation, method) => {
          const keyed = WRITES.has(method) ? withKey(operation) : operation;
          return complete(path, refer(keyed, names), contracts.get(`${method} ${path}`) ?? {});
        })
      : item,
  );
  const components = { ...objectAt(specs, 'components'), schemas: { ...described, Problem: PROBLEM } };
  return { ...specs, paths, components };
};
