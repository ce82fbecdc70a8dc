/** How a field's values are written, read, compared and shown. */
export type FieldType =
  | 'text'
  | 'prose'
  | 'email'
  | 'phone'
  | 'url'
  | 'linkedin'
  | 'day'
  | 'moment'
  | 'number'
  | 'money'
  | 'zone'
  | 'language'
  | 'option'
  | 'user'
  | 'account'
  | 'contact'
  | 'deal'
  | 'tags'
  | 'yes-no';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** No longer offered; what has it keeps it. */
  readonly retired?: boolean;
}

/**
 * One field of a noun. Forms, lists, filters, import, export, history wording and merge all read the catalogue;
 * nothing lists fields a second time.
 */
export interface Field<Key extends string = string> {
  readonly key: Key;
  /** Sentence case, as a person would say it. */
  readonly label: string;
  readonly type: FieldType;
  readonly options?: readonly FieldOption[];
  /** Of an option: the list of the workspace that its options are kept in, where admins keep them. */
  readonly optionsFrom?: 'pipeline' | 'lifecycle' | 'status' | 'lost-reason';
  readonly several?: boolean;
  readonly filterable?: boolean;
  readonly sortable?: boolean;
  readonly importable?: boolean;
  readonly mergeable?: boolean;
  /** One that the workspace defined: its key begins with `custom.`, and its value is in the `custom` of the noun. */
  readonly custom?: true;
  /** Asked for where one is added, and never emptied. */
  readonly required?: boolean;
  /** What to write here, in a sentence. */
  readonly description?: string;
}

export const fieldLabel = (fields: readonly Field[], key: string): string =>
  fields.find((field) => field.key === key)?.label ?? key;
