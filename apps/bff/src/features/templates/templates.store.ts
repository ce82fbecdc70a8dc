import type { Selectable } from 'kysely';
import type { TemplateTable } from '../../platform/db/message-tables.ts';
import type { Reader } from '../../platform/db/open.ts';

export type TemplateEntity = Selectable<TemplateTable>;

export const findTemplateById = (db: Reader, id: string): Promise<TemplateEntity | undefined> =>
  db.selectFrom('template').selectAll().where('id', '=', id).executeTakeFirst();

/** A template with whose it is. */
const selectTemplates = (db: Reader) =>
  db
    .selectFrom('template')
    .innerJoin('users', 'users.key', 'template.owner_key')
    .selectAll('template')
    .select(['users.id as owner_id', 'users.name as owner_name']);

export type OwnedTemplate = Awaited<
  ReturnType<ReturnType<typeof selectTemplates>['executeTakeFirstOrThrow']>
>;

export const findOwnedTemplate = (db: Reader, id: string): Promise<OwnedTemplate | undefined> =>
  selectTemplates(db).where('template.id', '=', id).executeTakeFirst();

/** The templates that everybody may use, by name. */
export const findSharedTemplates = (db: Reader, limit: number): Promise<OwnedTemplate[]> =>
  selectTemplates(db)
    .where('template.shared', '=', 1)
    .orderBy('template.sort_name')
    .orderBy('template.key')
    .limit(limit)
    .execute();

/** All that a user has made, shared or not, by name. */
export const findTemplatesOf = (db: Reader, ownerKey: number, limit: number): Promise<OwnedTemplate[]> =>
  selectTemplates(db)
    .where('template.owner_key', '=', ownerKey)
    .orderBy('template.sort_name')
    .orderBy('template.key')
    .limit(limit)
    .execute();
