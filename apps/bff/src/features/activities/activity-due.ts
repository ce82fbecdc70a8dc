import type { Due } from '@daybook/shared/activities/due.rules';
import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import type { ActivityEntity } from './activities.store.ts';

/** When a row is due. */
export const dueOf = ({ due_on, due_at }: Pick<ActivityEntity, 'due_on' | 'due_at'>): Due => {
  if (due_at !== null) return { at: toInstant(due_at) };
  return due_on === null ? null : { on: due_on as LocalDate };
};
