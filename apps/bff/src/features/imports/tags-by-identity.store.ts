import type { Reader } from '../../platform/db/open.ts';
import type { TagEntity } from '../records/tags.store.ts';

export const findTagsByIdentity = (db: Reader, identities: readonly string[]): Promise<TagEntity[]> =>
  db.selectFrom('tag').selectAll().where('identity', 'in', identities).execute();
