import { z } from 'zod';
import { Money } from '../kernel/money.ts';
import { tooLong } from '../kernel/number-text.rules.ts';
import { line, optionalLine } from '../kernel/wire.ts';
import { CUSTOM_TYPES, FIELD_NOUNS } from './custom-field.rules.ts';

export const FieldKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use small letters, digits and _, beginning with a letter.')
  .meta({ example: 'shirt_size' });

const Type = z.enum(CUSTOM_TYPES.map(({ value }) => value));
const OptionValue = z.string().min(1).max(60).meta({ example: 'large' });

/** A field that the workspace defined on a kind of record or on activities. */
export const CustomField = z.object({
  of: z.enum(FIELD_NOUNS),
  /** What programs and imports call it; stays, whatever its label is. */
  key: FieldKey,
  label: z.string(),
  /** What to write there, shown where it is written. */
  description: z.string(),
  type: Type,
  /** Of a choice from a list: more than one can be chosen. */
  several: z.boolean(),
  /** Of a choice from a list, in order; retired ones are kept where they were chosen. */
  options: z.array(z.object({ value: OptionValue, label: z.string(), retired: z.boolean() })),
  /**
   * Asked for where one is added by hand or by a program, and never emptied; imports and forms add without it. Of an
   * activity it is asked for once it is done: planned in a line, it may still lack it.
   */
  required: z.boolean(),
  /** Hidden, with all that was written in it, until it is offered again. */
  retired: z.boolean(),
});
export type CustomField = z.infer<typeof CustomField>;

const OptionInput = z.object({
  /** Left out for a new one: made from its label. */
  value: OptionValue.optional(),
  label: line(60),
  retired: z.boolean().default(false),
});
const label = line(60);
const description = optionalLine(300);

export const NewCustomField = z.object({
  of: z.enum(FIELD_NOUNS),
  /** Made from the label when left out. */
  key: FieldKey.optional(),
  label,
  description: description.default(''),
  type: Type,
  several: z.boolean().default(false),
  options: z.array(OptionInput).max(500).default([]),
  required: z.boolean().default(false),
});
export type NewCustomField = z.output<typeof NewCustomField>;

/** A column that imports kept beside the fields of contacts, by its name there; it becomes a field of the workspace's own. */
export const ColumnToPromote = z.object({ column: z.string().min(1).max(500) });
export type ColumnToPromote = z.output<typeof ColumnToPromote>;

/** Options are given whole, in their order; one that is left out is retired. */
export const CustomFieldChange = z.object({
  label: label.optional(),
  description: description.optional(),
  options: z.array(OptionInput).max(500).optional(),
  required: z.boolean().optional(),
  retired: z.boolean().optional(),
});
export type CustomFieldChange = z.output<typeof CustomFieldChange>;

/** The keys of a noun's fields in their new order; those left out follow as they were. */
export const CustomFieldOrder = z.object({
  of: z.enum(FIELD_NOUNS),
  keys: z.array(FieldKey).max(200),
});
export type CustomFieldOrder = z.output<typeof CustomFieldOrder>;

/** What is to be in defined fields, by their keys: only those named change; null empties one. Users and records go by their ids. */
export const CustomInputWire = z
  .record(
    FieldKey,
    z.union([
      z.null(),
      z.string().max(10_000, tooLong(10_000)),
      z.number(),
      z.boolean(),
      Money,
      z.array(z.string().max(100)).max(500),
    ]),
  )
  .meta({ example: { shirt_size: 'large', vip: true } });
