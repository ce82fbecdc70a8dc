import type { Field, FieldType } from '../kernel/field.ts';
import { addDays, endOfDay, type LocalDate, parseLocalDate, startOfDay } from '../kernel/time.ts';
import type { Condition, FilterNode, FilterOp } from './filter.ts';

/** How a field is compared: by what kind of value it has. */
export type FilterKind = 'text' | 'choice' | 'number' | 'day' | 'moment';

/** A field that can be filtered by; a choice with known codes takes no others. */
export interface FilterField {
  readonly label: string;
  readonly kind: FilterKind;
  readonly codes?: readonly string[];
}
export type FilterFields = Readonly<Record<string, FilterField>>;

const KINDS: Readonly<Record<FieldType, FilterKind>> = {
  text: 'text',
  prose: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  linkedin: 'text',
  zone: 'text',
  language: 'text',
  day: 'day',
  moment: 'moment',
  number: 'number',
  money: 'number',
  option: 'choice',
  user: 'choice',
  account: 'choice',
  contact: 'choice',
  deal: 'choice',
  tags: 'choice',
  'yes-no': 'choice',
};

type Special = Readonly<Record<string, Omit<FilterField, 'label'>>>;

/** What things can be filtered by, out of their field catalogue; `special` says what its types do not. */
export const filterFieldsOf = (fields: readonly Field[], special: Special): FilterFields =>
  Object.fromEntries(
    fields
      .filter(({ filterable }) => filterable)
      .map(({ key, label, type, options }): [string, FilterField] => [
        key,
        {
          label,
          ...(special[key] ?? {
            kind: KINDS[type],
            ...(options && { codes: options.map(({ value }) => value) }),
          }),
        },
      ]),
  );

/** Whose days and whose "me" are meant. */
export interface FilterViewer {
  readonly id: string;
  readonly zone: string;
  readonly today: LocalDate;
}

/**
 * A condition as both the database and the browser carry it out: what depends on the viewer and the day is worked out.
 * Ends of a range belong to it. What is not there is in no range, equals nothing, and is not any of some values.
 */
export type FilterTest = { readonly field: string; readonly not: boolean } & (
  | { readonly test: 'empty' }
  | { readonly test: 'in'; readonly values: readonly string[] }
  | { readonly test: 'text'; readonly at: 'whole' | 'part' | 'start'; readonly forms: readonly string[] }
  | { readonly test: 'range'; readonly from: number | string | null; readonly to: number | string | null }
);
export type FilterTree =
  | FilterTest
  | { readonly all: readonly FilterTree[] }
  | { readonly any: readonly FilterTree[] };

/** Why a condition cannot be carried out, and where it is: `all.1.any.0`. */
export interface BrokenCondition {
  readonly path: string;
  readonly message: string;
}

const OPS: Readonly<Record<FilterKind, readonly FilterOp[]>> = {
  text: ['is', 'is-not', 'contains', 'contains-not', 'begins', 'empty', 'not-empty'],
  choice: ['is', 'is-not', 'empty', 'not-empty'],
  number: ['is', 'is-not', 'least', 'most', 'empty', 'not-empty'],
  day: ['on', 'before', 'after', 'last-days', 'next-days', 'empty', 'not-empty'],
  moment: ['on', 'before', 'after', 'last-days', 'next-days', 'empty', 'not-empty'],
};

/** What a kind of field can be asked. */
export const opsFor = (kind: FilterKind): readonly FilterOp[] => OPS[kind];

/** Only A to Z, as both databases do it alike. */
export const plainLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The ways a text may be written: beyond A to Z as given, all small, all large, or with a large first letter. */
const formsOf = (text: string): readonly string[] => {
  const small = text.toLowerCase();
  const first = small.replace(/^./u, (letter) => letter.toUpperCase());
  return [...new Set([text, small, text.toUpperCase(), first].map(plainLower))];
};

type Range = { readonly from: number | string | null; readonly to: number | string | null };

const daysOf = (
  { op, value }: Condition,
  today: LocalDate,
): { from: LocalDate | null; to: LocalDate | null } => {
  const day = String(value) as LocalDate;
  const count = Number(value);
  switch (op) {
    case 'before':
      return { from: null, to: addDays(day, -1) };
    case 'after':
      return { from: addDays(day, 1), to: null };
    case 'last-days':
      return { from: addDays(today, -count), to: today };
    case 'next-days':
      return { from: today, to: addDays(today, count) };
    default:
      return { from: day, to: day };
  }
};

const rangeOf = (condition: Condition, kind: FilterKind, { today, zone }: FilterViewer): Range => {
  if (kind === 'number') {
    const value = Number(condition.value);
    return { from: condition.op === 'most' ? null : value, to: condition.op === 'least' ? null : value };
  }
  const { from, to } = daysOf(condition, today);
  if (kind === 'day') return { from, to };
  return {
    from: from === null ? null : startOfDay(from, zone),
    to: to === null ? null : endOfDay(to, zone) - 1,
  };
};

/** Ten years. */
const MOST_DAYS = 3660;

const isDay = (value: unknown): boolean => typeof value === 'string' && parseLocalDate(value) !== undefined;

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DAYS;

const wrongChoice = (value: Condition['value'], codes: readonly string[] | undefined): string | undefined => {
  const values = Array.isArray(value) ? value : [];
  if (values.length === 0) return 'Choose at least one.';
  const unknown = codes && values.find((one) => !codes.includes(one));
  return unknown === undefined ? undefined : `There is no ${unknown} to choose any more.`;
};

/** What is wrong with a value; undefined when it will do. */
const wrongValue = ({ op, value }: Condition, { kind, codes }: FilterField): string | undefined => {
  if (op === 'empty' || op === 'not-empty') return undefined;
  if (kind === 'choice') return wrongChoice(value, codes);
  if (op === 'last-days' || op === 'next-days')
    return isCount(value) ? undefined : `Give a number of days up to ${MOST_DAYS}.`;
  if (kind === 'number') return typeof value === 'number' ? undefined : 'Give a number.';
  if (kind === 'text')
    return typeof value === 'string' && value !== '' ? undefined : 'Give the words to look for.';
  return isDay(value) ? undefined : 'Give a day.';
};

/** Why a condition cannot be carried out; undefined when it can. */
export const whyBroken = (condition: Condition, field: FilterField | undefined): string | undefined => {
  if (field === undefined) return `There is no field ${condition.field} to filter by.`;
  if (!OPS[field.kind].includes(condition.op)) return `${field.label} cannot be asked for that.`;
  return wrongValue(condition, field);
};

const testOf = (condition: Condition, { kind }: FilterField, viewer: FilterViewer): FilterTest => {
  const { field, op, value } = condition;
  const not = op === 'is-not' || op === 'contains-not' || op === 'not-empty';
  if (op === 'empty' || op === 'not-empty') return { field, not, test: 'empty' };
  if (kind === 'text') {
    const at = op === 'begins' ? 'start' : op === 'is' || op === 'is-not' ? 'whole' : 'part';
    return { field, not, test: 'text', at, forms: formsOf(String(value)) };
  }
  if (kind === 'choice') {
    const values = (Array.isArray(value) ? value : []).map((one) => (one === 'me' ? viewer.id : one));
    return { field, not, test: 'in', values };
  }
  return { field, not, test: 'range', ...rangeOf(condition, kind, viewer) };
};

/**
 * A filter made ready for one viewer and day, or every condition of it that cannot be carried out. Nothing is left out
 * in silence.
 */
export const readyFilter = (
  node: FilterNode,
  fields: FilterFields,
  viewer: FilterViewer,
): { readonly tree: FilterTree; readonly broken: readonly BrokenCondition[] } => {
  const broken: BrokenCondition[] = [];
  const ready = (one: FilterNode, path: string): FilterTree => {
    if ('all' in one) return { all: one.all.map((child, i) => ready(child, `${path}all.${i}.`)) };
    if ('any' in one) return { any: one.any.map((child, i) => ready(child, `${path}any.${i}.`)) };
    const field = Object.hasOwn(fields, one.field) ? fields[one.field] : undefined;
    const message = whyBroken(one, field);
    if (message === undefined && field !== undefined) return testOf(one, field, viewer);
    broken.push({ path: path.replace(/\.$/, ''), message: message ?? '' });
    return { any: [] };
  };
  return { tree: ready(node, ''), broken };
};

export type FilterValue = string | number | null;

/** The values of one thing by field; null or an empty text: there is none. Of several values one has to fit. */
export type FilterValues = Readonly<Record<string, FilterValue | readonly string[]>>;

const holdsOne = (test: FilterTest, value: FilterValue): boolean => {
  const isEmpty = value === null || value === '';
  if (test.test === 'empty') return isEmpty;
  if (test.test === 'in') return !isEmpty && test.values.includes(String(value));
  if (test.test === 'range')
    return !isEmpty && (test.from === null || value >= test.from) && (test.to === null || value <= test.to);
  const text = plainLower(String(value ?? ''));
  if (test.at === 'whole') return test.forms.includes(text);
  return test.forms.some((form) => (test.at === 'start' ? text.startsWith(form) : text.includes(form)));
};

const holds = (test: FilterTest, value: FilterValue | readonly string[]): boolean => {
  if (!Array.isArray(value)) return holdsOne(test, value as FilterValue);
  return value.length === 0 ? test.test === 'empty' : value.some((one) => holdsOne(test, one));
};

/** Whether a thing is among what a filter shows. Groups of nothing: all holds, any does not. */
export const isShown = (tree: FilterTree, values: FilterValues): boolean => {
  if ('all' in tree) return tree.all.every((child) => isShown(child, values));
  if ('any' in tree) return tree.any.some((child) => isShown(child, values));
  return holds(tree, values[tree.field] ?? null) !== tree.not;
};
