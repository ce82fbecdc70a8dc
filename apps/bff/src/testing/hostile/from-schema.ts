import type { Json } from '../people.ts';
import type { Random } from '../random.ts';
import { someNumber, someText, someValue } from './values.ts';

/** What values are drawn from. */
export interface Source {
  readonly random: Random;
  /** The schemas that are referred to by name. */
  readonly schemas: Readonly<Record<string, Json>>;
  /** The id of something that is there, more or less; of this kind, where any is known. */
  readonly someId: (kind?: string) => string;
}

const PLAIN: readonly string[] = [
  'Ana',
  'Northwind',
  'Call after lunch',
  'ana@import.example',
  '+41446681800',
];

const DAYS: readonly string[] = ['2026-11-20', '2026-11-24', '2027-02-28', '1900-01-01', '2199-12-31'];

const MOMENTS: readonly string[] = [
  '2026-11-20T08:00:00Z',
  '2026-11-24T23:59:59.999Z',
  '2027-03-28T01:30:00Z',
  '1970-01-01T00:00:00Z',
];

const aText = (schema: Json, { random, someId }: Source): string => {
  if (schema.format === 'uuid') return someId();
  if (schema.format === 'date') return random.pick(DAYS);
  if (schema.format === 'date-time') return random.pick(MOMENTS);
  if (typeof schema.example === 'string') return schema.example;
  if (schema.pattern === '^[A-Z]{3}$') return random.pick(['EUR', 'USD', 'JPY']);
  if (schema.pattern === '^[A-Z]{2}$') return random.pick(['CH', 'DE']);
  if (schema.pattern !== undefined) return random.pick(['de', 'en-GB']);
  const text = random.chance(0.6) ? random.pick(PLAIN) : someText(random);
  return text.padEnd(Number(schema.minLength ?? 0), 'x').slice(0, Number(schema.maxLength ?? 20_000));
};

const aNumber = (schema: Json, { random }: Source): number => {
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? 0);
  const most = Math.min(Number(schema.maximum ?? least + 50), least + 1_000_000);
  return random.pick([least, most, least + random.int(Math.max(1, Math.floor(most - least) + 1))]);
};

const anObject = (schema: Json, source: Source): Json => {
  const required = new Set<string>(schema.required ?? []);
  const made: Record<string, Json> = {};
  for (const [name, of] of Object.entries(schema.properties ?? {}))
    if (required.has(name) || source.random.chance(0.4)) made[name] = fromSchema(of, source);
  if (typeof schema.additionalProperties === 'object' && source.random.chance(0.5))
    made[someText(source.random).slice(0, 50)] = fromSchema(schema.additionalProperties, source);
  return made;
};

/** A value that this schema allows, or nearly. */
export const fromSchema = (schema: Json, source: Source): Json => {
  const { random, schemas } = source;
  if (typeof schema?.$ref === 'string')
    return fromSchema(schemas[schema.$ref.replace('#/components/schemas/', '')], source);
  const either = schema?.anyOf ?? schema?.oneOf;
  if (either !== undefined) return fromSchema(random.pick(either), source);
  if (schema?.const !== undefined) return schema.const;
  if (schema?.enum !== undefined) return random.pick(schema.enum);
  switch (schema?.type) {
    case 'string':
      return aText(schema, source);
    case 'integer':
    case 'number':
      return aNumber(schema, source);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) + random.int(3) }, () =>
        fromSchema(schema.items ?? {}, source),
      );
    case 'object':
      return anObject(schema, source);
    default:
      return someValue(random);
  }
};

/** The same with one thing in it replaced, left out or added. */
export const spoiled = (value: Json, { random }: Source): Json => {
  if (typeof value !== 'object' || value === null)
    return random.chance(0.3) ? someNumber(random) : someValue(random);
  if (Array.isArray(value)) return [...value, someValue(random)];
  const names = Object.keys(value);
  if (names.length === 0 || random.chance(0.1)) return { ...value, [someText(random)]: someValue(random) };
  const name = random.pick(names);
  if (random.chance(0.15)) return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  const isDeep = typeof value[name] === 'object' && random.chance(0.5);
  return { ...value, [name]: isDeep ? spoiled(value[name], { random } as Source) : someValue(random) };
};
