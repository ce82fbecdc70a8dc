import { readEmail } from '../contacts/email.rules.ts';
import type { ImportSource } from './import-source.ts';
import { readMoment } from './moment-text.rules.ts';
import { splitEmails, splitTags } from './several-values.rules.ts';
import { unescapeCell } from './spreadsheet.rules.ts';
import { type ReadingContext, readThingValue } from './thing-values.rules.ts';

/** A cell that its field could not take; it is kept under its column's name. */
export interface UnreadCell {
  readonly column: string;
  readonly text: string;
}

export interface ThingColumn {
  readonly name: string;
  readonly target: string | null;
}

export interface ThingReading {
  readonly values: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** Whom and what it belongs to, as the file names them. */
  readonly contactNames: readonly string[];
  readonly contactEmails: readonly string[];
  readonly contactIds: readonly string[];
  readonly accountIds: readonly string[];
  readonly opportunityIds: readonly string[];
  readonly recordIds: readonly string[];
  /** Columns that no field took, by name. */
  readonly extra: Readonly<Record<string, string>>;
  /** Values that their field could not take. */
  readonly unread: readonly UnreadCell[];
}

interface Draft {
  readonly values: Map<string, string>;
  readonly extra: Map<string, string>;
  readonly lists: Map<string, Set<string>>;
  readonly unread: UnreadCell[];
}

const MAX_EXTRA = 5000;
/** What products write where there is nothing. */
const NOTHING = /^(?:[-–—]{1,3}|n\/a|#n\/a|\(no value\)|null)$/i;

/** A cell as text: an export of Daybook is taken as it stands, others are tidied. */
export const cellText = (cell: string, source: ImportSource): string => {
  const text = unescapeCell(cell);
  if (source === 'daybook') return text;
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .trim();
  return NOTHING.test(plain) ? '' : plain;
};

const PROSE = new Set(['notes', 'message', 'address', 'payout_terms']);

/** HubSpot and others write notes as HTML. */
const withoutTags = (text: string): string =>
  /<\/?(?:p|div|br|span|b|i|ul|li|strong|em|a)\b[^>]*>/i.test(text)
    ? text
        .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : text;

const keep = ({ extra }: Draft, name: string, text: string): void => {
  const before = extra.get(name);
  extra.set(name, (before === undefined ? text : `${before}, ${text}`).slice(0, MAX_EXTRA));
};

const add = ({ lists }: Draft, list: string, texts: readonly string[]): void => {
  const there = lists.get(list) ?? new Set<string>();
  for (const text of texts) if (text !== '') there.add(text);
  lists.set(list, there);
};

const ids = (text: string): string[] => text.split(/[;,\s]+/).filter(Boolean);

/** "Anna Meier (anna@acme.example); Jo Berg": names, and the addresses that stand beside them. */
const takeContacts = (draft: Draft, text: string): void => {
  const emails = splitEmails(text.replace(/[()<>]/g, ';')).flatMap((part) => readEmail(part)?.address ?? []);
  add(draft, 'contact_email', emails);
  const names = text.split(/[;\n]/).map((part) =>
    part
      .replace(/[(<][^)>]*[)>]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  add(
    draft,
    'contact',
    names.filter((name) => readEmail(name) === undefined),
  );
};

const LISTS: Readonly<Record<string, (draft: Draft, text: string, source: ImportSource) => void>> = {
  tags: (draft, text, source) =>
    add(draft, 'tags', source === 'daybook' ? text.split('\n') : splitTags(text)),
  contact: takeContacts,
  contact_email: (draft, text) =>
    add(
      draft,
      'contact_email',
      splitEmails(text).flatMap((part) => readEmail(part)?.address ?? []),
    ),
  contact_id: (draft, text) => add(draft, 'contact_id', ids(text)),
  account_id: (draft, text) => add(draft, 'account_id', ids(text)),
  opportunity_id: (draft, text) => add(draft, 'opportunity_id', ids(text)),
  record_ids: (draft, text) => add(draft, 'record_ids', ids(text)),
};

/** Fields that take the text of several columns: street, city and postcode are one address. */
const JOINED: Readonly<Record<string, string>> = { address: '\n', notes: '\n\n' };

const takeValue = (draft: Draft, column: ThingColumn, text: string, context: ReadingContext): void => {
  const target = column.target ?? '';
  const value = readThingValue(target, text, context);
  const before = draft.values.get(target);
  if (value === undefined) {
    draft.unread.push({ column: column.name, text });
    keep(draft, column.name, text);
  } else if (before === undefined) draft.values.set(target, value);
  else if (JOINED[target] !== undefined) draft.values.set(target, `${before}${JOINED[target]}${value}`);
  else if (before !== value) keep(draft, column.name, text);
};

/** HubSpot names a company with its domain: "Acme AG (acme.example)". */
const companyName = (text: string): string =>
  (text.split(';')[0] ?? '').replace(/\s*\([^()\s]+\.[a-z]{2,}\)\s*$/i, '').trim();

const textFor = (target: string, text: string, source: ImportSource): string => {
  if (source === 'daybook') return text;
  if (PROSE.has(target)) return withoutTags(text);
  const line = text.replace(/\s+/g, ' ');
  return target === 'account' && source === 'hubspot' ? companyName(line) : line;
};

/** One row of a file as what it says of an account, opportunity, activity or note. Nothing of it is lost. */
export const readThing = (
  cells: readonly string[],
  columns: readonly ThingColumn[],
  source: ImportSource,
  context: ReadingContext,
): ThingReading => {
  const draft: Draft = { values: new Map(), extra: new Map(), lists: new Map(), unread: [] };
  const raw = new Map<string, string>();
  for (const [at, cell] of cells.entries()) {
    const text = cellText(cell, source);
    const column = columns[at] ?? { name: `Column ${at + 1}`, target: null };
    if (text === '') continue;
    if (column.target === null) keep(draft, column.name, text);
    else if (LISTS[column.target] !== undefined) LISTS[column.target]?.(draft, text, source);
    else {
      takeValue(draft, column, textFor(column.target, text, source), context);
      raw.set(column.target, text);
    }
  }
  const [due, time] = [raw.get('due'), raw.get('due_time')];
  const timed = due !== undefined && time !== undefined && readMoment(due, context.days, context.zone, time);
  if (timed) draft.values.set('due', timed);
  const list = (name: string): string[] => [...(draft.lists.get(name) ?? [])];
  return {
    values: Object.fromEntries(draft.values),
    tags: list('tags').filter((tag) => tag.length <= 60),
    contactNames: list('contact'),
    contactEmails: list('contact_email'),
    contactIds: list('contact_id'),
    accountIds: list('account_id'),
    opportunityIds: list('opportunity_id'),
    recordIds: list('record_ids'),
    extra: Object.fromEntries(draft.extra),
    unread: draft.unread,
  };
};
