import { readEmail } from '../contacts/email.rules.ts';
import {
  isSeveralKey,
  type PersonValues,
  type SeveralKey,
  type SingleKey,
} from '../contacts/person-values.ts';
import { splitName } from '../contacts/split-name.rules.ts';
import { READ_VALUE, type ReadHints } from './cell-value.rules.ts';
import type { ImportColumn, ImportTarget } from './import-column.ts';
import type { ImportSource } from './import-source.ts';
import { splitEmails, splitPhones, splitTags } from './several-values.rules.ts';
import { unescapeCell } from './spreadsheet.rules.ts';

/** A value that its field could not take. It is kept under its column's name. */
export interface UnreadValue {
  readonly column: string;
  readonly target: ImportTarget;
  readonly text: string;
}

export interface RowReading {
  /** Emails as addresses, the LinkedIn profile as its address, phones as they are written. */
  readonly values: PersonValues;
  readonly unread: readonly UnreadValue[];
}

interface Draft {
  readonly single: Map<SingleKey, string>;
  readonly several: { readonly [Key in SeveralKey]: string[] };
  readonly extra: Map<string, string>;
  readonly unread: UnreadValue[];
  fullName: string;
}

const MAX_EXTRA = 5000;
const MAX_PHONE = 60;
const MAX_TAG = 60;

/** What people and products write where there is nothing. */
const NOTHING = /^(?:[-–—.?]{1,3}|n\/a|#n\/a|#ref!|0([./])0\1(?:00){1,2})$/i;
/** Columns that promise a LinkedIn address, other than those for any web page. */
const PROMISES_PROFILE = /linkedin|profil|^url$/i;

/** Text that needs no tidying, as most does: no control character, no blank around, nothing that begins like a placeholder. */
const TIDY = /^[^\s\0-\x1f\x7f'.?#0n–—-](?:[^\0-\x1f\x7f]*[^\s\0-\x1f\x7f])?$/i;

const tidied = (cell: string): string => {
  const lines = unescapeCell(cell).replace(/\r\n?/g, '\n');
  const text = lines.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').trim();
  return NOTHING.test(text) ? '' : text;
};

const textOf = (cell: string): string => (TIDY.test(cell) ? cell : tidied(cell));

const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text);

const keep = ({ extra }: Draft, column: string, text: string): void => {
  const before = extra.get(column);
  extra.set(column, (before === undefined ? text : `${before}, ${text}`).slice(0, MAX_EXTRA));
};

const leaveUnread = (draft: Draft, { name: column, target }: ImportColumn, text: string): void => {
  keep(draft, column, text);
  if (target !== null && (target !== 'linkedin' || PROMISES_PROFILE.test(column)))
    draft.unread.push({ column, target, text });
};

/** A number has at least five digits; anything less is a remark. */
const isPhone = (text: string): boolean => text.length <= MAX_PHONE && text.replace(/\D/g, '').length >= 5;

const SEVERAL: {
  readonly [Key in SeveralKey]: {
    readonly split: (cell: string) => string[];
    readonly read: (text: string) => string | undefined;
  };
} = {
  email: { split: splitEmails, read: (text) => readEmail(text)?.address },
  phone: { split: splitPhones, read: (text) => (isPhone(text) ? text : undefined) },
  tags: { split: splitTags, read: (text) => (text.length <= MAX_TAG ? text : undefined) },
};

const lines = (text: string): string[] => text.split('\n');

const takeSeveral = (
  draft: Draft,
  column: ImportColumn,
  key: SeveralKey,
  text: string,
  isExact: boolean,
): void => {
  const { split, read } = SEVERAL[key];
  for (const part of (isExact ? lines : split)(text)) {
    const value = read(isExact ? part : oneLine(part));
    if (value === undefined) leaveUnread(draft, column, part);
    else if (!draft.several[key].includes(value)) draft.several[key].push(value);
  }
};

/** Fields that take the text of several columns, and what stands between: a middle name follows the first. */
const JOINED: { readonly [Key in SingleKey]?: string } = { first_name: ' ', last_name: ' ', notes: '\n\n' };

const takeSingle = (
  draft: Draft,
  column: ImportColumn,
  key: SingleKey,
  cell: string,
  days: ReadHints,
  isExact: boolean,
): void => {
  const text = key === 'notes' || isExact ? cell : oneLine(cell);
  const value = READ_VALUE[key](text, days);
  const before = draft.single.get(key);
  if (value === undefined) leaveUnread(draft, column, text);
  else if (before === undefined) draft.single.set(key, value);
  else if (JOINED[key] !== undefined && READ_VALUE[key](`${before}${JOINED[key]}${value}`, days))
    draft.single.set(key, `${before}${JOINED[key]}${value}`);
  else if (before !== value) keep(draft, column.name, text);
};

const takeCell = (
  draft: Draft,
  column: ImportColumn,
  text: string,
  days: ReadHints,
  isExact: boolean,
): void => {
  const { name, target } = column;
  if (target === null) keep(draft, name, text);
  else if (target === 'full_name') draft.fullName ||= oneLine(text);
  else if (isSeveralKey(target)) takeSeveral(draft, column, target, text, isExact);
  else takeSingle(draft, column, target, text, days, isExact);
};

/** Products put the address in place of a name they do not know. */
const takeAddressForName = ({ single, several }: Draft): void => {
  for (const key of ['first_name', 'last_name'] as const) {
    const email = single.get(key)?.includes('@') ? readEmail(single.get(key) ?? '')?.address : undefined;
    if (email === undefined) continue;
    single.delete(key);
    if (!several.email.includes(email)) several.email.push(email);
  }
};

/** A whole name counts where first and last name are not given themselves. */
const takeFullName = ({ single, fullName }: Draft): void => {
  if (single.has('first_name') || single.has('last_name')) return;
  const { first, last } = splitName(fullName);
  if (first !== '') single.set('first_name', first.slice(0, 100));
  if (last !== '') single.set('last_name', last.slice(0, 100));
};

/**
 * One row of a file as what is known of a person. Nothing is lost: columns without a field, values their field cannot
 * take and cells beyond the header are kept under their column's name. `isExact`: an export of Daybook, taken as it stands.
 */
export const readRow = (
  cells: readonly string[],
  columns: readonly ImportColumn[],
  days: ReadHints,
  isExact = false,
): RowReading => {
  const draft: Draft = {
    single: new Map(),
    several: { email: [], phone: [], tags: [] },
    extra: new Map(),
    unread: [],
    fullName: '',
  };
  for (const [at, cell] of cells.entries()) {
    const text = isExact || cell === '' ? unescapeCell(cell) : textOf(cell);
    const column = columns[at] ?? { name: `Column ${at + 1}`, target: null };
    if (text !== '') takeCell(draft, column, text, days, isExact);
  }
  if (draft.fullName !== '') takeFullName(draft);
  if (!isExact) takeAddressForName(draft);
  const extra = Object.fromEntries(draft.extra);
  return { values: { ...Object.fromEntries(draft.single), ...draft.several, extra }, unread: draft.unread };
};

/** Whether a row says nothing at all. Such rows are passed over. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Salesforce ends its reports with lines about the report. */
export const isFooter = (
  source: ImportSource,
  cells: readonly string[],
  columns: readonly unknown[],
): boolean => source === 'salesforce' && cells.length === 1 && columns.length > 2;

/** A contact has a name or an email address. */
export const isSomebody = ({ first_name, last_name, email }: PersonValues): boolean =>
  Boolean(first_name || last_name || email.length > 0);
