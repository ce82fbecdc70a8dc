import { z } from 'zod';
import { Money } from '../kernel/money.ts';
import { Id, InstantWire } from '../kernel/wire.ts';
import { RECORD_STATES, RECORD_TYPES } from './record-type.ts';

/** A record as others point at it: enough to show a link. */
export const RecordRef = z.object({
  id: Id,
  type: z.enum(RECORD_TYPES),
  title: z.string(),
});
export type RecordRef = z.infer<typeof RecordRef>;

/** A user as others point at them. */
export const UserRef = z.object({ id: Id, name: z.string() });
export type UserRef = z.infer<typeof UserRef>;

/** What is in the fields that the workspace defined, by their keys; a field with nothing in it is left out. */
export const CustomValuesWire = z
  .record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), RecordRef, UserRef, Money, z.array(z.string())]),
  )
  .meta({ example: { shirt_size: 'large', vip: true } });

/** What every record has, whatever its type. */
export const RecordHead = RecordRef.extend({
  state: z.enum(RECORD_STATES),
  owner: UserRef.nullable(),
  /** The account it belongs to; null for accounts and for records without one. */
  account: RecordRef.nullable(),
  tags: z.array(z.string()),
  custom: CustomValuesWire,
  createdAt: InstantWire,
  creator: UserRef.nullable(),
  /** When something last happened with it, planned things not counted. */
  lastActivityAt: InstantWire.nullable(),
  /** Grows with every change of a field; sent back when changing, so that two people's changes are told apart. */
  version: z.int(),
});
export type RecordHead = z.infer<typeof RecordHead>;
