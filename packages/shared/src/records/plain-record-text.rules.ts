import { amountText } from '../kernel/amount-text.rules.ts';
import type { Field } from '../kernel/field.ts';
import type { Money } from '../kernel/money.ts';
import { ownFields, type PlainRecordType, valueIn } from './plain-record.rules.ts';
import { type FieldTexts, optionLabel } from './record-history.rules.ts';

const languageName = (tag: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

const isMoney = (value: object): value is Money => 'minor' in value;

/** What a field's value says as plain text; null where there is nothing. */
export const plainText = (field: Field, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') {
    if (isMoney(value)) return `${amountText(value.minor, value.currency)} ${value.currency}`;
    return 'title' in value ? String(value.title) : null;
  }
  if (typeof value !== 'string') return null;
  if (field.options !== undefined) return optionLabel(field.options, value);
  return field.type === 'language' ? languageName(value) : value;
};

/** What a record's own fields say, by key of the catalogue. */
export const plainTexts = (type: PlainRecordType, record: object): FieldTexts =>
  Object.fromEntries(ownFields(type).map((field) => [field.key, plainText(field, valueIn(record, field))]));
