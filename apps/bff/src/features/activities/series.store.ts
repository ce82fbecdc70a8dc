import type { Selectable } from 'kysely';
import type { SeriesTable } from '../../platform/db/calendar-tables.ts';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

export type SeriesEntity = Selectable<SeriesTable>;

const readByKey = hotRead((db, key: number) => db.selectFrom('series').selectAll().where('key', '=', key));

export const findSeries = async (db: Reader, key: number): Promise<SeriesEntity | undefined> =>
  (await readByKey(db, key)).rows[0];

/** Whether any other activity, done or open, came of the series. */
export const hasOthers = async (db: Reader, seriesKey: number, activityKey: number): Promise<boolean> => {
  const other = await db
    .selectFrom('activity')
    .select('key')
    .where('series_key', '=', seriesKey)
    .where('key', '<>', activityKey)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
};
