import { z } from 'zod';
import { Id, line } from '../kernel/wire.ts';
import { RecordHead } from './record.ts';

/** The record types that so far have a name, an account and an owner only. */
export const PLAIN_RECORD_TYPES = ['deal', 'campaign', 'contract'] as const;
export type PlainRecordType = (typeof PLAIN_RECORD_TYPES)[number];

export const PlainRecordInput = z.object({
  name: line(200),
  accountId: Id.nullable(),
  ownerId: Id.nullable(),
});
export type PlainRecordInput = z.infer<typeof PlainRecordInput>;

export const NewPlainRecord = PlainRecordInput.partial().extend({ id: Id.optional(), name: line(200) });
export type NewPlainRecord = z.infer<typeof NewPlainRecord>;

export const PlainRecordChange = PlainRecordInput.partial().extend({ version: z.int() });
export type PlainRecordChange = z.infer<typeof PlainRecordChange>;

/** A deal, campaign or contract. */
export const PlainRecord = RecordHead.extend({ name: z.string() });
export type PlainRecord = z.infer<typeof PlainRecord>;
