import type { HeldBy } from '../fields/custom-values.store.ts';
import { tagIdentity } from '../search/tag-identity.ts';
import type { FilterColumn } from './filter-sql.store.ts';

/** The tags of a thing as a filter asks for them; `by` is where a tagging says whose it is, `own` the thing's key. */
export const tagColumn = (by: HeldBy, own: string): FilterColumn => ({
  column: 'tag.identity',
  knownIn: 'tag',
  stored: tagIdentity,
  rows: {
    from: 'tagged inner join tag on tag.key = tagged.tag_key',
    own: `tagged.${by} = ${own}`,
  },
});
