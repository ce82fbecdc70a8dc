import type { Choices } from '@daybook/shared/activities/choice';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toChoice } from './choice-columns.ts';
import { listChoiceRows } from './choices.store.ts';
import { findLastTopics } from './last-topics.store.ts';

/** Every list of outcomes and topics, with what is retired: activities may have that. */
export const listChoices = async ({ db }: Deps, user: CurrentUser): Promise<Choices> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const [rows, lastTopics] = [await listChoiceRows(db.read), await findLastTopics(db.read, user.key)];
  return { items: rows.map(toChoice), lastTopics };
};
