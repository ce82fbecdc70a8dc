import { z } from 'zod';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Schema = { readonly [word: string]: unknown };

/** What stands in an example under a name, where the schema itself does not say. */
const WORDS: Readonly<Record<string, Json>> = {
  agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0',
  address: '203.0.113.7',
  body: '{"type":"contact.created"}',
  city: 'Zurich',
  color: 'blue',
  country: 'CH',
  cursor: '%5B1764158400000%2C4711%5D',
  currency: 'EUR',
  currentPassword: 'a quiet morning in May',
  detail: 'Buyer at Northwind Robotics',
  email: 'priya.raman@northwind.example',
  emails: 'priya.raman@northwind.example',
  fileName: 'contacts.csv',
  firstName: 'Priya',
  jobTitle: 'Head of procurement',
  kind: 'activity.complete',
  language: 'en',
  label: 'Completed “Discovery call”',
  lastName: 'Raman',
  link: 'https://meet.example.com/discovery',
  linkedin: 'https://www.linkedin.com/in/priya-raman',
  location: 'Hall 4',
  message: 'Could we talk on Thursday?',
  name: 'Northwind Robotics',
  next: 'seven herons on a roof',
  notes: 'Signs under 50k herself.',
  outcome: 'connected',
  password: 'a quiet morning in May',
  phone: '+41 44 668 18 00',
  phones: '+41 44 668 18 00',
  subject: 'Discovery call',
  text: 'Could we talk on Thursday?',
  title: 'Northwind Robotics',
  token: 'Jq0v8kVb3Yc6mPz1sT4wXe7uRa2nLh5gFd9iKo0Mx7Q',
  url: 'https://northwind.example',
  website: 'https://northwind.example',
  what: 'the contact Priya Raman',
  why: 'Somebody has changed it since.',
  workspaceName: 'Palmer & Co',
};

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-23T09:30:00.000Z',
  date: '2026-11-23',
  uuid: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
  email: 'priya.raman@northwind.example',
  uri: 'https://northwind.example',
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = ({ format, pattern }: Schema, name: string): Json => {
  if (typeof format === 'string' && FORMATS[format] !== undefined) return FORMATS[format];
  if (pattern === '^[A-Z]{3}$') return 'EUR';
  const word = WORDS[name];
  return typeof word === 'string' ? word : 'Northwind Robotics';
};

const numberOf = ({ minimum, exclusiveMinimum, maximum }: Schema, name: string): Json => {
  if (name === 'minor') return 4_800_000;
  const least = Number(minimum ?? exclusiveMinimum ?? 0);
  return Math.min(Math.max(least, 3), Number(maximum ?? 3));
};

/** One value for each name a record may have, where they are listed. */
const recordOf = ({ propertyNames, additionalProperties }: Schema): Json => {
  const names = isSchema(propertyNames) ? propertyNames['enum'] : undefined;
  if (!Array.isArray(names) || !isSchema(additionalProperties)) return {};
  return Object.fromEntries(names.map((name: string) => [name, make(additionalProperties, name)]));
};

const objectOf = (schema: Schema): Json => {
  const { properties } = schema;
  if (!isSchema(properties)) return recordOf(schema);
  return Object.fromEntries(
    Object.entries(properties).map(([name, of]) => [name, isSchema(of) ? make(of, name) : null]),
  );
};

/** The first of several forms that is not "nothing". */
const formOf = (forms: readonly unknown[]): Schema => {
  const schemas = forms.filter(isSchema);
  return schemas.find(({ type }) => type !== 'null') ?? {};
};

const OF_TYPE: Readonly<Record<string, (schema: Schema, name: string) => Json>> = {
  array: ({ items, maxItems }, name) => (isSchema(items) && maxItems !== 0 ? [make(items, name)] : []),
  object: objectOf,
  string: textOf,
  integer: numberOf,
  number: numberOf,
  boolean: () => true,
};

/** What the schema itself says may stand there. */
const given = ({ example, const: only, enum: values }: Schema): unknown =>
  example ?? only ?? (Array.isArray(values) ? values[0] : undefined);

const make = (schema: Schema, name: string): Json => {
  const said = given(schema);
  if (said !== undefined) return said as Json;
  const { anyOf, oneOf, allOf, type } = schema;
  const forms = anyOf ?? oneOf;
  if (Array.isArray(forms)) return make(formOf(forms), name);
  if (Array.isArray(allOf))
    return Object.assign({}, ...allOf.filter(isSchema).map((part) => make(part, name)));
  return OF_TYPE[String(type)]?.(schema, name) ?? null;
};

/** An example of what a schema takes, as it travels. */
export const exampleOf = (schema: z.ZodType): Json =>
  make(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
