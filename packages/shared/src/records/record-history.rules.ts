import type { Field } from '../kernel/field.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import type { RecordHead } from './record.ts';

type Head = Pick<RecordHead, 'title' | 'owner' | 'account' | 'tags'>;

/** What a record's fields say, by key of the field catalogue, as people read it; null where there is nothing. */
export type FieldTexts = Readonly<Record<string, string | null>>;

/** A text, or null for none. */
export const orNull = (text: string): string | null => (text === '' ? null : text);

/** The label of an option of the catalogue. */
export const optionLabel = (
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
): string => options.find((option) => option.value === value)?.label ?? value;

const tagsText = (tags: readonly string[]): string | null => orNull(tags.toSorted().join(', '));

/** Another value of a field, as an entry tells it. */
export interface ChangedField {
  readonly field: string;
  /** How the values are shown where they are not plain text. */
  readonly type?: 'day' | 'moment';
  readonly value: { readonly from: string | null; readonly to: string | null };
}

/** Other tags than before, as an entry tells it; undefined where they are the same. */
export const tagsChange = (before: readonly string[], after: readonly string[]): ChangedField | undefined => {
  const value = { from: tagsText(before), to: tagsText(after) };
  return value.from === value.to ? undefined : { field: 'Tags', value };
};

/** What is told when a record was added: its name and who is responsible for it (Z-02). */
export const createdEntry = (head: Head, source: string | null = null): EntryPayload => ({
  kind: 'record.created',
  title: head.title,
  owner: head.owner?.name ?? null,
  source,
});

/** What is told of changes that records of every type have: another name (Z-03, Z-08), owner, account or tags. */
export const headChanges = (before: Head, after: Head): EntryPayload[] => {
  const entries: EntryPayload[] = [];
  if (before.title !== after.title)
    entries.push({ kind: 'record.renamed', title: { from: before.title, to: after.title } });
  if (before.owner?.id !== after.owner?.id) {
    const owner = { from: before.owner?.name ?? null, to: after.owner?.name ?? null };
    entries.push({ kind: 'record.owner-changed', owner });
  }
  if (before.account?.id !== after.account?.id) {
    const account = { from: before.account?.title ?? null, to: after.account?.title ?? null };
    entries.push({ kind: 'record.account-changed', account });
  }
  const tags = tagsChange(before.tags, after.tags);
  if (tags !== undefined) entries.push({ kind: 'record.field-changed', ...tags });
  return entries;
};

/** Each field of the catalogue that says something else now. */
export const changedFields = (
  fields: readonly Field[],
  before: FieldTexts,
  after: FieldTexts,
): ChangedField[] =>
  fields
    .filter(({ key }) => (before[key] ?? null) !== (after[key] ?? null))
    .map(({ key, label, type }) => ({
      field: label,
      ...(type === 'day' || type === 'moment' ? { type } : {}),
      value: { from: before[key] ?? null, to: after[key] ?? null },
    }));

/** One entry for each field of a record that says something else now. */
export const fieldChanges = (
  fields: readonly Field[],
  before: FieldTexts,
  after: FieldTexts,
): EntryPayload[] =>
  changedFields(fields, before, after).map((change) => ({ kind: 'record.field-changed', ...change }));
