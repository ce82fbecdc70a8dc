import type { FilterKind } from './filter.rules.ts';
import type { FilterOp } from './filter.ts';

const WORDS: Readonly<Record<FilterOp, string>> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'contains-not': 'does not contain',
  begins: 'begins with',
  least: 'is at least',
  most: 'is at most',
  on: 'is on',
  before: 'is before',
  after: 'is after',
  'last-days': 'is in the last days',
  'next-days': 'is in the next days',
  empty: 'is empty',
  'not-empty': 'is not empty',
};

/** What a condition asks, in words between its field and its value: "is any of", "does not contain". */
export const opWords = (op: FilterOp, kind: FilterKind): string => {
  if (kind !== 'choice') return WORDS[op];
  if (op === 'is') return 'is any of';
  return op === 'is-not' ? 'is none of' : WORDS[op];
};
