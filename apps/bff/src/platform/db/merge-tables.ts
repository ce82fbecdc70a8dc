import type { Generated } from 'kysely';

/** Two records that are probably one; worked out, and no part of the journal. */
export interface DuplicatePairTable {
  key: Generated<number>;
  type: string;
  one_key: number;
  other_key: number;
  reason: string;
  /** The smaller, the likelier. */
  rank: number;
  dismissed: Generated<number>;
}

/** What somebody has said of two records: they are not one. */
export interface NotDuplicateTable {
  key: Generated<number>;
  one_key: number;
  other_key: number;
}

export interface DuplicateSearchTable {
  key: number;
  record_key: number;
  change_key: number;
  /** As far as the journal was written at the moment of the mark. */
  until_key: Generated<number>;
  until_mark: Generated<string>;
}
