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
}

export const fieldLabel = (fields: readonly Field[], key: string): string =>
  fields.find((field) => field.key === key)?.label ?? key;
