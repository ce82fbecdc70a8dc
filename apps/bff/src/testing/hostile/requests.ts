import type { Json } from '../people.ts';
import { fromSchema, type Source, spoiled } from './from-schema.ts';
import { BROKEN, CONTENT_TYPES, someNumber, someText, someValue } from './values.ts';

/** A route of the OpenAPI document. */
export interface Route {
  readonly path: string;
  readonly method: string;
  readonly operation: Json;
}

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const MEGABYTE = 1024 * 1024;

export const routesOf = (document: Json): Route[] =>
  Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );

/** A lone surrogate cannot stand in an address. */
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());

/** What a route is about: the first part of its path. */
export const kindOf = ({ path }: Route): string => path.split('/')[2] ?? '';

const aPart = ({ random, someId }: Source, name: string, kind: string): string => {
  if (random.chance(0.8)) return name === 'key' ? String(random.int(40)) : escaped(someId(kind));
  if (random.chance(0.3)) return random.pick(['%00', '%ff', '%zz', '%2e%2e%2f', '..;', '%', '-1', '1e9']);
  return escaped(someText(random).slice(0, 300)) || '0';
};

const aQuery = (parameters: readonly Json[], source: Source): string => {
  const { random } = source;
  const pairs = parameters
    .filter((each) => each.in === 'query' && (each.required || random.chance(0.35)))
    .flatMap(({ name, schema }): string[] => {
      const value = random.chance(0.6) ? fromSchema(schema, source) : someText(random);
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      const pair = `${name}=${escaped(text.slice(0, 4_000))}`;
      return random.chance(0.05) ? [pair, pair] : [pair];
    });
  if (random.chance(0.1))
    pairs.push(
      random.pick(['cursor=%7B%7D', 'limit=-1', 'a[b]=c', '&&=', '%', 'limit=1&limit=2', '__proto__=1']),
    );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** A file of a few rows, of which some have a text in them that no list of people has. */
const aFile = ({ random }: Source): string => {
  const cell = () => `"${someText(random).slice(0, 200).replaceAll('"', '""')}"`;
  const rows = Array.from({ length: random.int(6) }, () => [cell(), cell(), cell(), cell()].join(','));
  return random.chance(0.1) ? someText(random) : ['Name,Email,Company,Notes', ...rows].join('\n');
};

const jsonBody = (schema: Json, source: Source): string => {
  const { random } = source;
  if (random.chance(0.08)) return random.pick(BROKEN);
  if (random.chance(0.05)) return JSON.stringify(someValue(random));
  const valid = fromSchema(schema, source);
  return JSON.stringify(random.chance(0.5) ? spoiled(valid, source) : valid);
};

const aBody = (content: Json, source: Source): { type: string; body: string } | undefined => {
  const { random } = source;
  const type = Object.keys(content ?? {})[0];
  if (type === undefined)
    return random.chance(0.1) ? { type: 'application/json', body: '{"a":1}' } : undefined;
  if (random.chance(0.003)) return { type, body: `{"notes":"${'x'.repeat(1.1 * MEGABYTE)}"}` };
  const body = type === 'text/csv' ? aFile(source) : jsonBody(content[type].schema, source);
  return { type: random.chance(0.04) ? random.pick(CONTENT_TYPES) : type, body };
};

const someHeaders = ({ random }: Source): Record<string, string> => ({
  ...(random.chance(0.1)
    ? {
        'idempotency-key': random.pick([
          'short',
          'a key of some length',
          'x'.repeat(101),
          String(someNumber(random)),
        ]),
      }
    : {}),
  ...(random.chance(0.03)
    ? { origin: random.pick(['https://elsewhere.example', 'null', 'http://localhost.evil']) }
    : {}),
  ...(random.chance(0.03) ? { 'x-forwarded-for': 'no address, 999.1.1.1' } : {}),
  ...(random.chance(0.03) ? { 'accept-language': 'x'.repeat(500) } : {}),
  ...(random.chance(0.02)
    ? { authorization: random.pick(['Bearer', 'Bearer x', 'Basic YTpi', 'Bearer \tdb_1']) }
    : {}),
});

/** A request to this route: as it should be, nearly so, or nothing of the kind. */
export const hostileRequest = (route: Route, source: Source): HostileRequest => {
  const { path, method, operation } = route;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => aPart(source, name, kindOf(route)));
  const given = method === 'GET' ? undefined : aBody(operation.requestBody?.content, source);
  return {
    method,
    path: `${filled}${aQuery(operation.parameters ?? [], source)}`,
    headers: { ...someHeaders(source), ...(given === undefined ? {} : { 'content-type': given.type }) },
    ...(given === undefined ? {} : { body: given.body }),
  };
};
