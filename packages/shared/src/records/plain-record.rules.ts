import { CAMPAIGN_FIELDS } from '../campaigns/campaign.fields.ts';
import { CONTRACT_FIELDS } from '../contracts/contract.fields.ts';
import { DEAL_FIELDS } from '../deals/deal.fields.ts';
import type { Field } from '../kernel/field.ts';
import { ok, type Result, refused } from '../kernel/result.ts';

/** The record types that are nothing but their field catalogue: all that is done with them reads it. */
export const PLAIN_RECORD_TYPES = ['deal', 'campaign', 'contract'] as const;
export type PlainRecordType = (typeof PLAIN_RECORD_TYPES)[number];

export const PLAIN_FIELDS: Readonly<Record<PlainRecordType, readonly Field[]>> = {
  deal: DEAL_FIELDS,
  campaign: CAMPAIGN_FIELDS,
  contract: CONTRACT_FIELDS,
};

/** What every record has in its head. */
const IN_HEAD: ReadonlySet<string> = new Set(['name', 'account', 'owner', 'tags']);

export const isPlainType = (type: string): type is PlainRecordType =>
  PLAIN_RECORD_TYPES.some((each) => each === type);

/** The fields that are kept in the type's own table. */
export const ownFields = (type: PlainRecordType): readonly Field[] =>
  PLAIN_FIELDS[type].filter(({ key }) => !IN_HEAD.has(key));

/** A field that points at another record, and of which type that is. */
export const pointsAt = ({ type }: Pick<Field, 'type'>): 'account' | 'contact' | 'deal' | undefined =>
  type === 'account' || type === 'contact' || type === 'deal' ? type : undefined;

/** What a field says where nothing was given yet. */
export const emptyValue = ({ options, type }: Pick<Field, 'options' | 'type'>): string | null => {
  if (options !== undefined) return options[0]?.value ?? '';
  return type === 'text' || type === 'prose' ? '' : null;
};

/** What the contract reads a field as: `starts_on` is `startsOn`. */
export const readName = (key: string): string =>
  key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What a record says in a field. */
export const valueIn = (record: object, { key }: Pick<Field, 'key'>): unknown =>
  new Map<string, unknown>(Object.entries(record)).get(readName(key));

/** What the contract writes it as: what points at a record by its id. */
export const writtenName = (field: Pick<Field, 'key' | 'type'>): string =>
  `${readName(field.key)}${pointsAt(field) === undefined && field.type !== 'user' ? '' : 'Id'}`;

/** The columns a field is kept in. */
export const columnsOf = (field: Pick<Field, 'key' | 'type'>): readonly string[] => {
  if (field.type === 'money') return [`${field.key}_minor`, `${field.key}_currency`];
  return pointsAt(field) === undefined ? [field.key] : [`${field.key}_key`];
};

/** What lasts from a day to a day begins before it ends. */
export const periodFits = (startsOn: unknown, endsOn: unknown): Result<true> => {
  if (typeof startsOn !== 'string' || typeof endsOn !== 'string' || startsOn <= endsOn) return ok(true);
  const message = 'This is before the day it starts.';
  return refused('request.invalid', { detail: message, errors: [{ path: 'endsOn', message }] });
};
