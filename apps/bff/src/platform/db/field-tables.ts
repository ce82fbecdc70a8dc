import type { Generated } from 'kysely';

/** A field that the workspace defined. */
export interface CustomFieldTable {
  key: Generated<number>;
  id: string;
  /** A type of record, or `activity`. */
  noun: string;
  /** The key that the contract has; it stays. */
  code: string;
  label: string;
  description: Generated<string>;
  type: string;
  several: Generated<number>;
  /** Of a choice from a list, as JSON. */
  options: Generated<string>;
  required: Generated<number>;
  place: number;
  retired: Generated<number>;
}

/** One value of one record or activity; of money the currency is the text, of moments the number is epoch milliseconds. */
export interface CustomValueTable {
  key: Generated<number>;
  field_key: number;
  record_key: number | null;
  activity_key: number | null;
  text_value: string | null;
  long_text: string | null;
  number_value: number | null;
  user_key: number | null;
  target_key: number | null;
}
