import type { Selectable } from 'kysely';
import type { SavedViewTable } from '../../platform/db/message-tables.ts';
import type { Reader } from '../../platform/db/open.ts';

export type SavedViewEntity = Selectable<SavedViewTable>;

export const findViewById = (db: Reader, id: string): Promise<SavedViewEntity | undefined> =>
  db.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst();

/** A view with whose it is. */
const selectViews = (db: Reader) =>
  db
    .selectFrom('saved_view')
    .innerJoin('users', 'users.key', 'saved_view.owner_key')
    .selectAll('saved_view')
    .select(['users.id as owner_id', 'users.name as owner_name'])
    .orderBy('saved_view.sort_name')
    .orderBy('saved_view.key');

export type OwnedView = Awaited<ReturnType<ReturnType<typeof selectViews>['executeTakeFirstOrThrow']>>;

export const findOwnedView = (db: Reader, id: string): Promise<OwnedView | undefined> =>
  selectViews(db).where('saved_view.id', '=', id).executeTakeFirst();

/** The views that everybody sees, by name. */
export const findSharedViews = (db: Reader, limit: number): Promise<OwnedView[]> =>
  selectViews(db).where('saved_view.shared', '=', 1).limit(limit).execute();

/** All that a user keeps, shared or not, by name. */
export const findViewsOf = (db: Reader, ownerKey: number, limit: number): Promise<OwnedView[]> =>
  selectViews(db).where('saved_view.owner_key', '=', ownerKey).limit(limit).execute();
