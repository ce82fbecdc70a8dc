import { readable } from '@daybook/shared/notices/mention.rules';
import type { RawBuilder } from 'kysely';
import type { Engine } from '../../platform/db/open.ts';
import { matching, type Words } from '../../platform/search/search.store.ts';
import { activityPlace } from '../../platform/search/search-places.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import type { ActivityEntity } from './activities.store.ts';

/** The most activities a list filtered by words looks at. */
const MOST_MATCHES = 20_000;

/** What an activity is found by. */
export const activityWords = (
  row: Pick<ActivityEntity, 'key' | 'subject' | 'notes' | 'message' | 'trashed_at' | 'owner_key'>,
): Words => ({
  key: row.key,
  text: `${row.subject} ${readable(row.notes)} ${row.message}`,
  place: activityPlace(row.trashed_at !== null),
  owner: row.owner_key,
});

/** The keys of the activities a text finds, as a subquery; null where there is no word in it. */
export const activitiesFoundBy = (
  engine: Engine,
  text: string,
  isTrashed: boolean,
): RawBuilder<number> | null => {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return null;
  const search = { place: activityPlace(isTrashed), wanted, reach: 'anywhere' } as const;
  return matching(engine, 'activity', search, MOST_MATCHES);
};
