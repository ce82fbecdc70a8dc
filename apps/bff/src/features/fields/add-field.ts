import type { CustomField, NewCustomField } from '@daybook/shared/fields/custom-field';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toCustomField } from '../../platform/fields/fields.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import { nounsWord } from './field-words.ts';
import { insertField } from './insert-field.ts';

/** Defines a field on a kind of record or on activities; it comes last. */
export const addField = (
  deps: Deps,
  actor: Actor,
  input: NewCustomField,
): Promise<{ field: CustomField; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const words = `Added the field ${input.label} to ${nounsWord(input.of)}`;
  return operate(deps, actor, { kind: 'field.add', label: words }, async (op) => ({
    field: toCustomField(await insertField(op, input)),
  }));
};
