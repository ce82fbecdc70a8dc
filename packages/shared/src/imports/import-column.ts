import { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import type { FileKey } from '../contacts/person-values.ts';

/** What a column may be read as: a field of a contact, or the whole name, which is split. */
export type ImportTarget = FileKey | 'full_name';

export const FULL_NAME = { key: 'full_name', label: 'Whole name' } as const;

type ImportableField = Extract<(typeof CONTACT_FIELDS)[number], { readonly importable: true }>;

const isImportable = (field: (typeof CONTACT_FIELDS)[number]): field is ImportableField =>
  'importable' in field;

/** The targets in the order they are offered, with their labels. */
export const IMPORT_TARGETS: readonly { readonly key: ImportTarget; readonly label: string }[] = [
  FULL_NAME,
  ...CONTACT_FIELDS.filter(isImportable).map(({ key, label }) => ({ key, label })),
];

/** One column of a file and where its cells go; without a target they are kept under the column's name. */
export interface ImportColumn {
  /** Unique in the file: "Phone", "Phone (2)", "Column 3" where the header is blank. */
  readonly name: string;
  readonly target: ImportTarget | null;
}
