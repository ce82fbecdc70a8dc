import type { Hono } from 'hono';
import { generateSpecs, resolver } from 'hono-openapi';
import type { z } from 'zod';
import type { AppEnv } from './env.ts';
import { CODES } from './problem.ts';
import { COOKIE } from './session.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

const mapObject = (object: JsonObject, change: (value: Json, name: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

/** Puts a reference where a noun stands in full, so that each is described once. */
const refer = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => refer(item, names));
  if (!isObject(value)) return value;
  const name = names.get(JSON.stringify(value));
  return name === undefined
    ? mapObject(value, (inner) => refer(inner, names))
    : { $ref: `#/components/schemas/${name}` };
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
    version: '0.1.0',
    description:
      'What the interface of Daybook is made on. Moments are ISO 8601 in UTC, days are YYYY-MM-DD.',
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

const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = object[name];
  return isObject(value) ? value : {};
};

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
  const paths = mapObject(objectAt(specs, 'paths'), (path) =>
    isObject(path)
      ? mapObject(path, (operation, method) =>
          refer(WRITES.has(method) ? withKey(operation) : operation, names),
        )
      : path,
  );
  const components = { ...objectAt(specs, 'components'), schemas: { ...described, Problem: PROBLEM } };
  return { ...specs, paths, components };
};
