import type { Relation } from '@daybook/shared/activities/record-activities';

/** Whose activities a record's page shows, and who is to take part in them. */
export interface Related {
  readonly relation: Relation;
  /** Ids of contacts, and of colleagues. */
  readonly external: readonly string[];
  readonly internal: readonly string[];
}

/** G-33: the record that is open. */
export const THIS_RECORD: Related = { relation: 'this', external: [], internal: [] };

/** G-32: what a relation is called. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  this: 'This record',
  customer: 'Customer',
  campaigns: 'Campaigns',
  opportunities: 'Opportunities',
  all: 'All related',
};

export const RELATION_CODES = Object.keys(RELATION_LABELS) as readonly Relation[];

const listIn = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

export const readRelated = (params: URLSearchParams): Related => ({
  relation: RELATION_CODES.find((code) => code === params.get('relation')) ?? 'this',
  external: listIn(params.get('external')),
  internal: listIn(params.get('internal')),
});

/** What of it differs from the usual, as it stands in the address and is asked of the server. */
export const relatedQuery = ({ relation, external, internal }: Related): Record<string, string> => ({
  ...(relation !== 'this' && { relation }),
  ...(external.length > 0 && { external: external.join() }),
  ...(internal.length > 0 && { internal: internal.join() }),
});

export const writeRelated = (params: URLSearchParams, related: Related): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const name of ['relation', 'external', 'internal']) next.delete(name);
  for (const [name, value] of Object.entries(relatedQuery(related))) next.set(name, value);
  return next;
};

export const isNarrowed = ({ relation, external, internal }: Related): boolean =>
  relation !== 'this' || external.length > 0 || internal.length > 0;
