import type { CustomField } from '@daybook/shared/fields/custom-field';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { listFieldRows, toCustomField } from '../../platform/fields/fields.store.ts';

/** Every field that was defined, with what is retired. */
export const listFields = async ({ db }: Deps, user: CurrentUser): Promise<{ items: CustomField[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return { items: (await listFieldRows(db.read)).map(toCustomField) };
};
