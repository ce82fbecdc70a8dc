import { CONTACT_FIELDS, type ContactFieldKey } from '../contacts/contact.fields.ts';

/** What a column may be read as: a field of a contact, or the whole name, which is split. */
export type ImportTarget = ContactFieldKey | 'full_name';

export const FULL_NAME = { key: 'full_name', label: 'Whole name' } as const;

/** The targets in the order they are offered, with their labels. */
export const IMPORT_TARGETS: readonly { readonly key: ImportTarget; readonly label: string }[] = [
  FULL_NAME,
  ...CONTACT_FIELDS.filter((field) => field.importable).map(({ key, label }) => ({ key, label })),
];

/** One column of a file and where its cells go; without a target they are kept under the column's name. */
export interface ImportColumn {
  /** Unique in the file: "Phone", "Phone (2)", "Column 3" where the header is blank. */
  readonly name: string;
  readonly target: ImportTarget | null;
}
