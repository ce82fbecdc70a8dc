import { CONTACT_FIELDS, type ContactFieldKey } from './contact.fields.ts';

/** Fields of a contact that hold several values, and those that hold one. */
export type SeveralKey = Extract<(typeof CONTACT_FIELDS)[number], { readonly several: true }>['key'];
/** What no file says of a person. */
type OwnKey = 'lifecycle_status' | 'lost_reason';
export type FileKey = Exclude<ContactFieldKey, OwnKey>;
export type SingleKey = Exclude<FileKey, SeveralKey>;

/**
 * What is known of a person, by field of the catalogue, as text in its kept form (emails as addresses, phones in E.164
 * where they can be read, days as `YYYY-MM-DD`). `extra` holds columns no field took, by the name of their column.
 */
export type PersonValues = { readonly [Key in SingleKey]?: string } & {
  readonly [Key in SeveralKey]: readonly string[];
} & { readonly extra: Readonly<Record<string, string>> };

const SEVERAL: ReadonlySet<string> = new Set(
  CONTACT_FIELDS.filter((field) => 'several' in field).map((field) => field.key),
);

const OWN: readonly string[] = ['lifecycle_status', 'lost_reason'] satisfies OwnKey[];

export const isFileKey = (key: ContactFieldKey): key is FileKey => !OWN.includes(key);

export const isSeveralKey = (key: FileKey): key is SeveralKey => SEVERAL.has(key);

export const NO_VALUES: PersonValues = { email: [], phone: [], tags: [], extra: {} };
