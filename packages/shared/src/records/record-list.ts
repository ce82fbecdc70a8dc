import { z } from 'zod';
import { FilterText } from '../filters/filter.ts';
import { Id, LocalDateWire } from '../kernel/wire.ts';
import { StageCode } from '../stages/stage.ts';
import { RecordRef } from './record.ts';
import { RECORD_STATES, RECORD_TYPES } from './record-type.ts';
import { AskedTag } from './tags.ts';

/** The orders a list of records can be read in; a minus turns one round. Contacts sort by last name, then first. */
export const RECORD_SORTS = ['title', '-title', 'activity', '-activity', 'created', '-created'] as const;

/** What only opportunities can be sorted by. */
export const OPPORTUNITY_SORTS = [
  'value',
  '-value',
  'closing',
  '-closing',
  'stage',
  '-stage',
  'closed',
  '-closed',
] as const;

/** By a field of the workspace's own that holds numbers, days, moments or yes and no; those without come last, by name. */
const FieldSort = z
  .string()
  .regex(/^-?custom\.[a-z][a-z0-9_]{0,39}$/)
  .meta({ example: '-custom.seats' });

/** A list of records of one type, one page at a time. */
export const RecordQuery = z.object({
  /** Words, each perhaps the beginning of one, in any order. */
  search: z.string().max(200).optional(),
  /** `me`, `none` or a user's id. */
  owner: z.union([z.enum(['me', 'none']), Id]).optional(),
  account: Id.optional(),
  /** Of campaigns: the deal they are part of. */
  deal: Id.optional(),
  tag: AskedTag.optional(),
  state: z.enum(RECORD_STATES).default('live'),
  /** Conditions in groups, as JSON; beside what the other parameters narrow it to. */
  filter: FilterText.optional(),
  sort: z.union([z.enum(RECORD_SORTS), FieldSort]).default('title'),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RecordQuery = z.infer<typeof RecordQuery>;

export const OpportunityQuery = RecordQuery.extend({
  contact: Id.optional(),
  /** One stage, or `open`: all in which the sale is still possible. */
  stage: StageCode.optional(),
  /** Only those won or lost on this day (UTC) or later. */
  closedSince: LocalDateWire.optional(),
  sort: z.union([z.enum([...RECORD_SORTS, ...OPPORTUNITY_SORTS]), FieldSort]).default('title'),
});
export type OpportunityQuery = z.infer<typeof OpportunityQuery>;

const PAGING = { cursor: true, limit: true } as const;

/** The fields to write, by their keys and separated by commas, in this order; all where left out. */
export const ColumnKeys = z.string().max(2000).optional().meta({ example: 'owner,custom.seats' });

/** A whole list as a file: the same filter and order, without pages; of records always with the name. */
export const RecordExportQuery = RecordQuery.omit(PAGING).extend({ columns: ColumnKeys });
export type RecordExportQuery = z.infer<typeof RecordExportQuery>;
export const OpportunityExportQuery = OpportunityQuery.omit(PAGING).extend({ columns: ColumnKeys });
export type OpportunityExportQuery = z.infer<typeof OpportunityExportQuery>;

const types = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.enum(RECORD_TYPES)).max(RECORD_TYPES.length));

/** Looks for records of several types at once, for pickers and the palette. */
export const RecordSearchQuery = z.object({
  q: z.string().max(200),
  types: types.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type RecordSearchQuery = z.infer<typeof RecordSearchQuery>;

/** A record found; `detail` is what tells it from others of the same name: a job title, an email, an amount. */
export const RecordHit = RecordRef.extend({
  detail: z.string(),
  account: RecordRef.nullable(),
  state: z.enum(RECORD_STATES),
});
export type RecordHit = z.infer<typeof RecordHit>;

/** A record that is probably the one being written, and why, in words. */
export const LikelyDuplicate = z.object({ record: RecordHit, why: z.string() });
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;

export const Tag = z.object({ id: Id, name: z.string() });
export type Tag = z.infer<typeof Tag>;
