import { found } from '@daybook/shared/kernel/result';
import type { Reader } from '../../platform/db/open.ts';
import { countOpenOf } from '../activities/owned-activities.store.ts';
import { findUserById, type UserEntity } from './people.store.ts';

/** What it will mean that a user leaves. */
export interface Leaving {
  /** In words, for the history. */
  readonly label: string;
  /** How many open activities change hands. */
  readonly open: number;
  readonly leaver: UserEntity;
  readonly heir: UserEntity | undefined;
}

const labelOf = (leaver: UserEntity, heir: UserEntity | undefined, open: number): string => {
  const handing = `${open === 1 ? '1 activity' : `${open} activities`} to ${heir?.name}`;
  if (leaver.active !== 1) return `Handed over from ${leaver.name}: ${handing}`;
  return open === 0 ? `Deactivated ${leaver.name}` : `Deactivated ${leaver.name}, ${handing}`;
};

/** Counts what is to be handed over, for the label and for choosing between one transaction and many. */
export const planLeaving = async (db: Reader, id: string, handOverTo: string | null): Promise<Leaving> => {
  const leaver = found(await findUserById(db, id), 'user');
  const heir = handOverTo === null ? undefined : await findUserById(db, handOverTo);
  const open = heir === undefined ? 0 : await countOpenOf(db, leaver.key);
  return { leaver, heir, open, label: labelOf(leaver, heir, open) };
};
