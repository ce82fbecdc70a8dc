import { z } from 'zod';
import { ACCOUNT_FIELDS } from '../accounts/account.fields.ts';
import { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import { FieldKey } from '../fields/custom-field.ts';
import type { Field } from '../kernel/field.ts';
import { Id } from '../kernel/wire.ts';
import { mergeFields } from './merge.rules.ts';

/** A field that the workspace defined, as the catalogue calls it. */
const DefinedKey = z.templateLiteral(['custom.', FieldKey]);

const mergeOf = (fields: readonly Field[]) =>
  z.object({
    /** The record that becomes part of this one. */
    otherId: Id,
    /**
     * Which record's value a field gets. Left out: this one's, or where it has none the other's. Of addresses, numbers and
     * tags both keep theirs, those of the chosen one first. Fields of the workspace's own go by `custom.` and their key.
     */
    choices: z
      .partialRecord(
        z.union([z.enum(mergeFields(fields).map(({ key }) => key)), DefinedKey]),
        z.enum(['kept', 'other']),
      )
      .default({}),
    /** The versions that were looked at: without them the two are merged whatever somebody else did. */
    version: z.int().optional(),
    otherVersion: z.int().optional(),
  });

export const ContactMerge = mergeOf(CONTACT_FIELDS);
export const AccountMerge = mergeOf(ACCOUNT_FIELDS);
export type Merge = z.input<typeof ContactMerge>;
export type MergeAsked = z.output<typeof ContactMerge>;
