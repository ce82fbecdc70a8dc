import type {
  CustomFieldChange,
  CustomFieldOrder,
  NewCustomField,
} from '@daybook/shared/fields/custom-field';
import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

export const addField = (json: NewCustomField, key: string) => answer(api.fields.$post({ json }, keyed(key)));

/** Makes a field of a column that imports kept beside those of contacts. */
export const promoteColumn = (column: string) =>
  answer(api.fields['from-column'].$post({ json: { column } }));

export const changeField = (of: FieldNoun, key: string, json: CustomFieldChange) =>
  answer(api.fields[':of'][':key'].$patch({ param: { of, key }, json }));

export const orderFields = (json: CustomFieldOrder) => answer(api.fields.order.$post({ json }));
