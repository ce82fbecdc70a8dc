import type { Category } from '@daybook/shared/timeline/category';
import { type Selectable, SqliteAdapter, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

type Link = Selectable<Database['timeline_link']>;

/**
 * The links of timelines, to be read newest first: all of a record, those of a category, or those of a category that are
 * direct.
 *
 * SQLite is told which index has them in order. Of how many entries a category has on the average timeline its samples
 * know nothing, so it would look for the files of an account through all that ever happened there.
 */
export const linksInOrder = (db: Reader, category: Category | undefined, rollUp: boolean) => {
  if (category === undefined || !(db.getExecutor().adapter instanceof SqliteAdapter))
    return db.selectFrom('timeline_link as link');
  const index = sql.raw(rollUp ? 'timeline_link_category' : 'timeline_link_direct');
  return db.selectFrom(sql<Link>`timeline_link`.as<'link'>(sql`link indexed by ${index}`));
};
