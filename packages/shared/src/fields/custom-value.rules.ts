import { readEmail } from '../contacts/email.rules.ts';
import type { FilterValues } from '../filters/filter.rules.ts';
import { amountText } from '../kernel/amount-text.rules.ts';
import { UNITS_OF } from '../kernel/currency-units.ts';
import type { Money } from '../kernel/money.ts';
import { tooLong } from '../kernel/number-text.rules.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { type Instant, parseInstant, parseLocalDate, toMs } from '../kernel/time.ts';
import type { RecordRef, UserRef } from '../records/record.ts';
import type { FieldTexts } from '../records/record-history.rules.ts';
import { type CustomFieldLike, type CustomType, customKey } from './custom-field.rules.ts';

/** What is kept in a defined field, as it is read: of a choice its value, of a user or a record what it is called too. */
export type CustomValue = string | number | boolean | Money | RecordRef | UserRef | readonly string[];
/** The defined fields of a noun that have something in them, by key. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

/** The same as it is written: users and records by their ids; null for nothing. */
export type CustomWritten = string | number | boolean | Money | readonly string[] | null;
export type CustomInput = Readonly<Record<string, CustomWritten>>;

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** What somebody would have to write to get what is there. */
export const asWritten = (value: CustomValue | undefined): CustomWritten => {
  if (value === undefined) return null;
  return typeof value === 'object' && 'id' in value ? value.id : value;
};

const MOST_LETTERS = { prose: 5000, email: 254, phone: 60, other: 500 } as const;
const MOST_NUMBER = 1e15;

const wrong = (message: string): Result<never> => refused('request.invalid', { detail: message });

const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
const lines = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();

const WITH_SCHEME = /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i;
const WITHOUT_SCHEME = /^[^\s/?#:@]+\.[^\s/?#:@.]+(?::\d+)?(?:[/?#]\S*)?$/;

const readText = (type: CustomFieldLike['type'], given: string): Result<string> => {
  const text = type === 'prose' ? lines(given) : oneLine(given);
  const most =
    type === 'prose' || type === 'phone' || type === 'email' ? MOST_LETTERS[type] : MOST_LETTERS.other;
  if (text.length > most) return wrong(tooLong(most));
  if (type === 'url' && !WITH_SCHEME.test(text) && !WITHOUT_SCHEME.test(text))
    return wrong('Give a web address, such as example.com/page.');
  if (type !== 'email') return ok(text);
  const email = readEmail(text);
  return email === undefined ? wrong('This does not look like an email address.') : ok(email.address);
};

const readMoney = (value: CustomWritten): Result<Money> => {
  if (!isMoney(value) || !Number.isInteger(value.minor) || Math.abs(value.minor) > MOST_NUMBER)
    return wrong('Give an amount, such as 1200.50.');
  return /^[A-Z]{3}$/.test(value.currency) ? ok(value) : wrong('Choose a currency from the list.');
};

const readNumber = (value: CustomWritten): Result<number> =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MOST_NUMBER
    ? ok(value)
    : wrong('Give a number, such as 12.5.');

/** A retired option can be kept, but not chosen anew. */
const readOptions = (
  { options, several }: CustomFieldLike,
  given: readonly string[],
  before: CustomWritten,
): Result<CustomWritten> => {
  const had = Array.isArray(before) ? before : [before];
  const unknown = given.find((value) => {
    const option = options.find((each) => each.value === value);
    return option === undefined || (option.retired === true && !had.includes(value));
  });
  if (unknown !== undefined) return wrong(`There is no ${unknown} to choose here.`);
  if (!several) return given.length > 1 ? wrong('Choose one.') : ok(given[0] ?? null);
  const chosen = options.filter(({ value }) => given.includes(value)).map(({ value }) => value);
  return ok(chosen.length === 0 ? null : chosen);
};

const OTHER_FORM = 'This is of another form than the field takes.';

type Given = Exclude<CustomWritten, null>;
type Read = (field: CustomFieldLike, value: Given, before: CustomWritten) => Result<CustomWritten>;

const ofText =
  (read: (text: string) => Result<string>): Read =>
  (_field, value) =>
    typeof value === 'string' ? read(value) : wrong(OTHER_FORM);

const text: Read = ({ type }, value) =>
  typeof value === 'string' ? readText(type, value) : wrong(OTHER_FORM);

/** Whether there is such a user or record only the server knows. */
const reference = ofText(ok);

const READERS: Readonly<Record<CustomType, Read>> = {
  text,
  prose: text,
  url: text,
  email: text,
  phone: text,
  number: (_field, value) => readNumber(value),
  money: (_field, value) => readMoney(value),
  'yes-no': (_field, value) => (typeof value === 'boolean' ? ok(value) : wrong('Choose yes or no.')),
  option: (field, value, before) => {
    if (typeof value === 'string') return readOptions(field, [value], before);
    return Array.isArray(value) ? readOptions(field, value, before) : wrong(OTHER_FORM);
  },
  day: ofText((given) => {
    const day = parseLocalDate(given);
    return day === undefined ? wrong('Give a day that exists, such as 2026-11-23.') : ok(day);
  }),
  moment: ofText((given) => {
    const moment = parseInstant(given);
    return moment === undefined ? wrong('Give a date and time, such as 2026-11-23T09:30:00Z.') : ok(moment);
  }),
  user: reference,
  account: reference,
  contact: reference,
};

const isNothing = (value: CustomWritten): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What is to be kept of what was written, or why it cannot be; `before` is what is there. */
export const readCustom = (
  field: CustomFieldLike,
  value: CustomWritten,
  before: CustomWritten,
): Result<CustomWritten> => {
  if (value !== null && !isNothing(value)) return READERS[field.type](field, value, before);
  return field.required ? wrong(`${field.label} cannot be empty.`) : ok(null);
};

const labelIn = ({ options }: CustomFieldLike, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** What a value says as people read it; days and moments as they are written. */
export const customText = (field: CustomFieldLike, value: CustomValue | undefined): string | null => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return field.type === 'option' ? labelIn(field, value) : value;
  if (isMoney(value)) return `${amountText(value.minor, value.currency)} ${value.currency}`;
  if ('title' in value) return value.title;
  if ('name' in value) return value.name;
  return value.map((one) => labelIn(field, one)).join(', ');
};

/** The same for all of them, by key of the catalogue. */
export const customTexts = (fields: readonly CustomFieldLike[], values: CustomValues): FieldTexts =>
  Object.fromEntries(fields.map((field) => [customKey(field.key), customText(field, values[field.key])]));

const filterValue = ({ type }: CustomFieldLike, value: CustomValue | undefined): FilterValues[string] => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return type === 'moment' ? toMs(value as Instant) : value;
  if (typeof value === 'number') return value;
  if (isMoney(value)) return value.minor / (UNITS_OF[value.currency] ?? 100);
  return 'id' in value ? value.id : value;
};

/** The values as a filter looks at them, by key of the catalogue. */
export const customFilterValues = (fields: readonly CustomFieldLike[], values: CustomValues): FilterValues =>
  Object.fromEntries(fields.map((field) => [customKey(field.key), filterValue(field, values[field.key])]));
