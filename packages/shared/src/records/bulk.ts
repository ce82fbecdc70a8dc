import { z } from 'zod';
import { AccountInput } from '../accounts/account.ts';
import { BULK_MOST } from '../activities/bulk.rules.ts';
import { ContactInput } from '../contacts/contact.ts';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Id } from '../kernel/wire.ts';
import { OpportunityInput } from '../opportunities/opportunity.ts';
import { BULK_FIELDS } from './bulk.rules.ts';
import { OpportunityExportQuery } from './record-list.ts';
import { RECORD_TYPE_LABELS, RECORD_TYPES } from './record-type.ts';
import { SomeTags } from './tags.ts';

/** A list of records, as it is asked for, in no order. What only opportunities have is refused of others. */
const Listed = OpportunityExportQuery.omit({ sort: true, columns: true });

interface Asked {
  readonly contact?: unknown;
  readonly stage?: unknown;
  readonly closedSince?: unknown;
}

const salesOnly = (type: string, asked: Asked): 'contact' | 'stage' | 'closedSince' | undefined =>
  type === 'opportunity'
    ? undefined
    : (['contact', 'stage', 'closedSince'] as const).find((name) => asked[name] !== undefined);

/** Which list is counted. */
export const RecordCountQuery = Listed.extend({ type: z.enum(RECORD_TYPES) }).superRefine(
  (query, context) => {
    const name = salesOnly(query.type, query);
    if (name !== undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'Only opportunities are listed by this.' });
  },
);
export type RecordCountQuery = z.infer<typeof RecordCountQuery>;

/** How many records a list holds; `capped` where there are more than are counted. */
export const RecordCount = z.object({ count: z.int(), capped: z.boolean() });

/** Which records of a type: these, or all that a list holds, also what has not been read of it, but for a few. */
const RecordSelection = z.union([
  z.strictObject({
    ids: z.array(Id).min(1, 'Select something first.').max(BULK_MOST, 'Select at most 10,000.'),
  }),
  z.strictObject({ matching: Listed, except: z.array(Id).max(BULK_MOST).optional() }),
]);
export type RecordSelection = z.infer<typeof RecordSelection>;

/** Fields that are given to each; which there are depends on the type. */
const RecordFields = z.strictObject({
  ...ContactInput.pick({
    accountId: true,
    jobTitle: true,
    lifecycleStage: true,
    lifecycleStatus: true,
    lostReason: true,
    zone: true,
    language: true,
  }).partial().shape,
  ...OpportunityInput.pick({ stage: true, expectedClosingOn: true }).partial().shape,
  ...AccountInput.pick({ country: true }).partial().shape,
  custom: CustomInputWire.optional(),
});
export type RecordFields = z.infer<typeof RecordFields>;

/** What is done to each. */
export const RecordDeed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assign'), ownerId: Id.nullable() }),
  z.strictObject({ do: z.literal('tag'), tags: SomeTags }),
  z.strictObject({ do: z.literal('untag'), tags: SomeTags }),
  z.strictObject({ do: z.literal('change'), fields: RecordFields }),
  z.strictObject({ do: z.literal('archive') }),
  z.strictObject({ do: z.literal('unarchive') }),
  z.strictObject({ do: z.literal('trash') }),
  z.strictObject({ do: z.literal('restore') }),
]);
export type RecordDeed = z.infer<typeof RecordDeed>;

export const BulkRecords = z
  .strictObject({ type: z.enum(RECORD_TYPES), select: RecordSelection, deed: RecordDeed })
  .superRefine(({ type, select, deed }, context) => {
    const { many } = RECORD_TYPE_LABELS[type];
    const listed = 'matching' in select ? salesOnly(type, select.matching) : undefined;
    if (listed !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['select', 'matching', listed],
        message: 'Only opportunities are listed by this.',
      });
    if (deed.do !== 'change') return;
    const offered: readonly string[] = BULK_FIELDS[type];
    const { custom = {}, ...fields } = deed.fields;
    const names = Object.keys(fields);
    if (names.length === 0 && Object.keys(custom).length === 0)
      context.addIssue({ code: 'custom', path: ['deed', 'fields'], message: 'Choose a field to change.' });
    for (const name of names.filter((given) => !offered.includes(given)))
      context.addIssue({
        code: 'custom',
        path: ['deed', 'fields', name],
        message: `This cannot be given to many ${many.toLowerCase()} at once.`,
      });
  });
export type BulkRecords = z.infer<typeof BulkRecords>;
