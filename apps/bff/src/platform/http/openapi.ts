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

/** Describes the API as OpenAPI 3.1, from its routes and what they parse. `nouns` get a name and are described once. */
export const describeApi = async (
  app: Hono<AppEnv>,
  nouns: Readonly<Record<string, z.ZodType>>,
): Promise<JsonObject> => {
  const documentation = {
    openapi: '3.1.0',
    info: {
      title: 'Daybook',
      version: '0.1.0',
      description:
        'What the interface of Daybook is made on. Moments are ISO 8601 in UTC, days are YYYY-MM-DD.',
    },
    components: {
      securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: COOKIE } },
    },
    security: [{ session: [] }],
  };
  const specs = await generateSpecs(app, {
    documentation,
    defaultValidationErrorResponse: false,
    excludeStaticFile: false,
  });
  const plain = JSON.parse(JSON.stringify(specs)) as JsonObject;
  const schemas: Record<string, Json> = {};
  const names = new Map<string, string>();
  for (const [name, noun] of Object.entries(nouns)) {
    const { schema } = await resolver(noun, { io: 'input' }).toOpenAPISchema();
    schemas[name] = JSON.parse(JSON.stringify(schema));
    names.set(JSON.stringify(schemas[name]), name);
  }
  // Within a noun only others are referred to, not itself.
  const described = mapObject(schemas, (schema) =>
    isObject(schema) ? mapObject(schema, (part) => refer(part, names)) : schema,
  );
  const paths = isObject(plain['paths']) ? plain['paths'] : {};
  return {
    ...plain,
    paths: mapObject(paths, (path) =>
      isObject(path)
        ? mapObject(path, (operation, method) =>
            refer(WRITES.has(method) ? withKey(operation) : operation, names),
          )
        : path,
    ),
    components: {
      ...(isObject(plain['components']) ? plain['components'] : {}),
      schemas: { ...described, Problem: PROBLEM },
    },
  };
};
