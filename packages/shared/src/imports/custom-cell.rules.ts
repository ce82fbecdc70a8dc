import type { CustomFieldLike } from '../fields/custom-field.rules.ts';
import { type CustomInput, type CustomWritten, readCustom } from '../fields/custom-value.rules.ts';
import { momentAt, parseLocalDate, toInstant } from '../kernel/time.ts';
import { readAmount, toMinor } from './amount.rules.ts';
import { currencyKey, idKey, pointsAtRecord, targetKey } from './custom-target.rules.ts';
import { type DayHints, readDay } from './day-text.rules.ts';
import { foldName as fold } from './fold-name.rules.ts';
import type { ImportSource } from './import-source.ts';
import { readMoment } from './moment-text.rules.ts';
import { splitTags } from './several-values.rules.ts';
import { cellText, type UnreadCell } from './thing-row.rules.ts';

export interface CustomReading {
  /** What is to be in the fields that the workspace defined, by their keys; nothing of what is blank. */
  readonly custom: CustomInput;
  readonly unread: readonly UnreadCell[];
}

/** What reading a cell depends on beside its text. */
export interface CustomContext {
  readonly days: DayHints;
  /** Whose clock a time without a zone is of. */
  readonly zone: string;
  /** Of amounts that name none. */
  readonly currency: string;
  /** An export of Daybook is taken as it stands. */
  readonly source: ImportSource;
  /** The id of the user whom a text names. */
  readonly userIdOf: (text: string) => string | undefined;
  /** The id of the account or contact that a text names, or is the id of. */
  readonly recordIdOf: (type: 'account' | 'contact', text: string) => string | undefined;
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const YES = wordsOf('yes y true 1 x ja j wahr oui o vrai si s vero ✓ ✔');
const NO = wordsOf('no n false 0 nein falsch non faux falso');

/** Yes or no, as people and products write it. */
export const readYesNo = (text: string): boolean | undefined => {
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
};

const optionOf = ({ options }: CustomFieldLike, text: string): string | undefined => {
  const exact = options.find(({ label, value }) => label === text || value === text);
  return (exact ?? options.find(({ label }) => fold(label) === fold(text)))?.value;
};

const readOptions = (field: CustomFieldLike, text: string): CustomWritten | undefined => {
  const whole = optionOf(field, text);
  if (whole !== undefined) return field.several ? [whole] : whole;
  if (!field.several) return undefined;
  // An option may have a comma in its name: the first way of parting them that leaves none unknown.
  for (const parts of [text.split('\n'), text.split(';'), splitTags(text)]) {
    const values = parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => optionOf(field, part));
    if (!values.includes(undefined)) return values.filter((value) => value !== undefined);
  }
  return undefined;
};

/** Daybook writes a point before the fraction and groups nothing. */
const amountIn = (text: string, { source }: CustomContext) =>
  source === 'daybook' && /^-?\d+(?:\.\d+)?$/.test(text)
    ? { amount: text, currency: undefined }
    : readAmount(text);

const readMoney = (text: string, currency: string | undefined, context: CustomContext) => {
  const read = amountIn(text, context);
  if (read === undefined) return undefined;
  const of = currency ?? read.currency ?? context.currency;
  return { minor: toMinor(read.amount, of), currency: of };
};

/** A day alone begins at midnight. */
const readWhen = (text: string, { days, zone }: CustomContext): string | undefined => {
  const read = readMoment(text, days, zone);
  const day = read === undefined ? undefined : parseLocalDate(read);
  return day === undefined ? read : toInstant(momentAt(day, '00:00', zone));
};

const readNumber = (text: string, context: CustomContext): number | undefined => {
  const read = amountIn(text, context);
  return read === undefined || read.currency !== undefined ? undefined : Number(read.amount);
};

/** The text of a cell as its field writes it; undefined where it can be no such value. */
const readCell = (
  field: CustomFieldLike,
  text: string,
  currency: string | undefined,
  context: CustomContext,
): CustomWritten | undefined => {
  switch (field.type) {
    case 'option':
      return readOptions(field, text);
    case 'yes-no':
      return readYesNo(text);
    case 'number':
      return readNumber(text, context);
    case 'money':
      return readMoney(text, currency, context);
    case 'day':
      return readDay(text, context.days);
    case 'moment':
      return readWhen(text, context);
    case 'user':
      return context.userIdOf(text);
    case 'account':
    case 'contact':
      return context.recordIdOf(field.type, text);
    default:
      return text;
  }
};

const accepted = (field: CustomFieldLike, written: CustomWritten | undefined): CustomWritten => {
  if (written === undefined || written === null) return null;
  // A retired option came out of this workspace: it is kept where it was chosen.
  const read = readCustom(field, written, written);
  return read.ok ? read.value : null;
};

interface Column {
  readonly name: string;
  readonly target: string | null;
}

/** The cells that say which record a field points at, the surest first: by its id, and by what it is called. */
const pointersIn = (
  cells: readonly string[],
  columns: readonly Column[],
  { key }: CustomFieldLike,
  context: CustomContext,
) =>
  [idKey(key), targetKey(key)].flatMap((wanted): UnreadCell[] =>
    columns.flatMap(({ name, target }, at) => {
      const text = target === wanted ? cellText(cells[at] ?? '', context.source) : '';
      return text === '' ? [] : [{ column: name, text }];
    }),
  );

/** What a row says in columns that go to fields of the workspace's own. Nothing is lost: what cannot be read is named. */
export const readCustomCells = (
  cells: readonly string[],
  columns: readonly Column[],
  fields: readonly CustomFieldLike[],
  context: CustomContext,
): CustomReading => {
  const custom: Record<string, CustomWritten> = {};
  const unread: UnreadCell[] = [];
  const cellFor = (target: string): string | undefined => {
    const at = columns.findIndex((column) => column.target === target);
    const text = at < 0 ? '' : cellText(cells[at] ?? '', context.source);
    return text === '' ? undefined : text;
  };
  const plain = fields.filter((field) => !pointsAtRecord(field));
  for (const [at, { name, target }] of columns.entries()) {
    const field = target === null ? undefined : plain.find((one) => targetKey(one.key) === target);
    const text = cellText(cells[at] ?? '', context.source);
    if (field === undefined || text === '') continue;
    const value = accepted(field, readCell(field, text, cellFor(currencyKey(field.key)), context));
    if (value === null || custom[field.key] !== undefined) unread.push({ column: name, text });
    else custom[field.key] = value;
  }
  for (const field of fields.filter(pointsAtRecord)) {
    const given = pointersIn(cells, columns, field, context);
    const found = given.map(({ text }) => accepted(field, readCell(field, text, undefined, context)));
    const value = found.find((one) => one !== null);
    if (value !== undefined) custom[field.key] = value;
    // What it is called says more to a person than its id.
    else unread.push(...given.slice(-1));
  }
  return { custom, unread };
};
