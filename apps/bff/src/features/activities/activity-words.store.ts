import { readable } from '@daybook/shared/notices/mention.rules';
import type { RawBuilder } from 'kysely';
import { readMany } from '../../platform/db/many.ts';
import type { Engine, Reader } from '../../platform/db/open.ts';
import { findCustomTexts } from '../../platform/fields/custom-texts.store.ts';
import { matching, type Words } from '../../platform/search/search.store.ts';
import { activityPlace } from '../../platform/search/search-places.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import type { ActivityEntity } from './activities.store.ts';

/** The most activities a list filtered by words looks at. */
const MOST_MATCHES = 20_000;

const readTexts = (db: Reader, keys: readonly number[]) =>
  readMany(db, 'words of activities', keys, (some) =>
    db
      .selectFrom('activity')
      .select(['key', 'subject', 'notes', 'message', 'trashed_at', 'owner_key'])
      .where('key', 'in', some),
  );

type Written = Pick<ActivityEntity, 'key' | 'subject' | 'notes' | 'message' | 'trashed_at' | 'owner_key'>;

/** What activities are found by: subject, notes, message, texts in defined fields. */
export const activityWords = async (db: Reader, rows: readonly Written[]): Promise<Words[]> => {
  const keys = rows.map(({ key }) => key);
  const own = await findCustomTexts(db, keys, 'activity_key');
  return rows.map(({ key, subject, notes, message, trashed_at, owner_key }) => ({
    key,
    text: [subject, readable(notes), message, ...(own.get(key) ?? [])].join(' '),
    place: activityPlace(trashed_at !== null),
    owner: owner_key,
  }));
};

/** The same of activities that are not at hand. */
export const findActivityWords = async (db: Reader, keys: readonly number[]): Promise<Words[]> =>
  activityWords(db, await readTexts(db, keys));

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
