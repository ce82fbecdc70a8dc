import type { RecordType } from '@daybook/shared/records/record-type';
import { useMemo } from 'react';
import { asFormField } from '../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../shared/fields/fields.queries.ts';
import { RECORD_FIELDS, type RecordField } from './record-fields.ts';

/** The fields of a type of record in the order a page shows them; those that the workspace defined come last. */
export const useRecordFields = <T extends RecordType>(type: T): readonly RecordField<T>[] => {
  const defined = useDefinedFields(type);
  return useMemo(
    () => [...RECORD_FIELDS[type], ...(defined.map(asFormField) as readonly RecordField<T>[])],
    [type, defined],
  );
};
