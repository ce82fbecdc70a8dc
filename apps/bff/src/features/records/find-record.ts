import { found } from '@daybook/shared/kernel/result';
import type { RecordHead } from '@daybook/shared/records/record';
import type { Tag } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readHead } from './record-heads.store.ts';
import { findRecordById } from './records.store.ts';
import { findTags } from './tags.store.ts';

/** What a record has in common with those of other types. */
export const findRecord = async (deps: Deps, user: CurrentUser, id: string): Promise<RecordHead> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(deps.db.read, id), 'record');
  return readHead(deps.db.read, record.key);
};

const MOST_TAGS = 100;

/** The tags in use that begin with the text, in order. */
export const listTags = async (
  deps: Deps,
  user: CurrentUser,
  { search = '' }: { search?: string | undefined },
): Promise<{ items: Tag[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const tags = await findTags(deps.db.read, search, MOST_TAGS);
  return { items: tags.map(({ id, name }) => ({ id, name })) };
};
