import type { CustomField, NewCustomField } from '@daybook/shared/fields/custom-field';
import { completedOptions, keyFor } from '@daybook/shared/fields/custom-field.rules';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import { nounsWord } from './field-words.ts';
import { refuseTakenKey, refuseTooMany, refuseTwinField, refuseWrongField } from './refuse-field.ts';

/** Defines a field on a kind of record or on activities; it comes last. */
export const addField = (
  deps: Deps,
  actor: Actor,
  input: NewCustomField,
): Promise<{ field: CustomField; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const { of: noun, label } = input;
  const words = `Added the field ${label} to ${nounsWord(noun)}`;
  return operate(deps, actor, { kind: 'field.add', label: words }, async (op) => {
    const there = await findFieldsOf(op.db, noun);
    refuseTooMany(there, noun);
    refuseTwinField(noun, there, label);
    refuseTakenKey(there, input.key);
    const taken = there.map(({ code }) => code);
    const row = await op.insert('custom_field', {
      id: newId(),
      noun,
      code: input.key ?? keyFor(label, taken, 'field'),
      label,
      description: input.description,
      type: input.type,
      several: Number(input.several),
      options: JSON.stringify(completedOptions(input.options)),
      required: Number(input.required),
      place: (there.at(-1)?.place ?? -1) + 1,
    });
    refuseWrongField(row);
    return { field: toCustomField(row) };
  });
};
