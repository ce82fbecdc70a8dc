import { CONTACT_FIELDS, type ContactFieldKey } from './contact.fields.ts';

/** Fields of a contact that hold several values, and those that hold one. */
export type SeveralKey = Extract<(typeof CONTACT_FIELDS)[number], { readonly several: true }>['key'];
export type SingleKey = Exclude<ContactFieldKey, SeveralKey>;

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

export const isSeveralKey = (key: ContactFieldKey): key is SeveralKey => SEVERAL.has(key);

export const NO_VALUES: PersonValues = { email: [], phone: [], tags: [], extra: {} };
