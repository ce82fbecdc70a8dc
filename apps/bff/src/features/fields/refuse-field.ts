import { ACTIVITY_FIELDS } from '@daybook/shared/activities/activity.fields';
import {
  type FieldNoun,
  isReservedKey,
  MOST_FIELDS,
  type WrongDefinition,
  wrongDefinition,
} from '@daybook/shared/fields/custom-field.rules';
import type { Field } from '@daybook/shared/kernel/field';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { PLAIN_FIELDS, PLAIN_RECORD_TYPES } from '@daybook/shared/records/plain-record.rules';
import { recordCatalogue } from '@daybook/shared/records/record-filter.rules';
import { type CustomFieldEntity, toCustomField } from '../../platform/fields/fields.store.ts';
import { nounsWord } from './field-words.ts';

const refuse = ({ path, message }: WrongDefinition): never => {
  throw new Refusal('request.invalid', { detail: message, errors: [{ path, message }] });
};

/** The fields that every workspace has. */
const everywhere = (noun: FieldNoun): readonly Field[] => {
  if (noun === 'activity') return ACTIVITY_FIELDS;
  const plain = PLAIN_RECORD_TYPES.find((type) => type === noun);
  return [...recordCatalogue(noun, []), ...(plain === undefined ? [] : PLAIN_FIELDS[plain])];
};

const isCalled = (label: string) => (field: { readonly label: string }) =>
  field.label.toLowerCase() === label.toLowerCase();

/** A label stands once among the fields of a noun, so that nobody has to guess between two alike. */
export const refuseTwinField = (
  noun: FieldNoun,
  fields: readonly CustomFieldEntity[],
  label: string,
  own?: CustomFieldEntity,
): void => {
  const known = everywhere(noun).find(isCalled(label));
  if (known !== undefined)
    refuse({ path: 'label', message: `All ${nounsWord(noun)} have a field ${known.label} already.` });
  const twin = fields.filter(({ key }) => key !== own?.key).find(isCalled(label));
  if (twin === undefined) return;
  const already = `There is a field ${twin.label} already`;
  refuse({
    path: 'label',
    message: twin.retired === 1 ? `${already}, retired. Offer it again instead.` : `${already}.`,
  });
};

/** A key is taken by what every object has, and by a retired field too: what is in it is still there. */
export const refuseTakenKey = (fields: readonly CustomFieldEntity[], key: string | undefined): void => {
  if (key !== undefined && (isReservedKey(key) || fields.some(({ code }) => code === key)))
    refuse({ path: 'key', message: `The key ${key} is taken. Use another one.` });
};

export const refuseTooMany = (fields: readonly CustomFieldEntity[], noun: FieldNoun): void => {
  if (fields.length >= MOST_FIELDS)
    refuse({
      path: 'label',
      message: `There are ${MOST_FIELDS} fields on ${nounsWord(noun)}, with retired ones, which is the most.`,
    });
};

/** What no field of its type can be. */
export const refuseWrongField = (row: CustomFieldEntity): void => {
  const wrong = wrongDefinition(toCustomField(row));
  if (wrong !== undefined) refuse(wrong);
};
