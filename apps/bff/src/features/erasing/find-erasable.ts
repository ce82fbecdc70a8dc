import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Erasable } from '@daybook/shared/records/erasing';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { countOf } from './hide-contact.store.ts';

/** What would go with a contact that is erased, and what would stay. */
export const findErasable = async ({ db }: Deps, user: CurrentUser, id: string): Promise<Erasable> => {
  allow({ kind: 'user', user }, 'record.erase');
  const record = found(await findRecordById(db.read, id), 'record');
  if (record.type !== 'contact') throw new Refusal('request.not-found');
  return { name: record.title, ...(await countOf({ db: db.read }, record.key)) };
};
