import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import type { Value } from '../../shared/fields/form-field.ts';
import type { RecordField } from './record-fields.ts';
import { changeRecord, type NounOf, recordQuery } from './records.queries.ts';
import { accountBefore } from './ui/account-change.tsx';

/** Something whose fields are changed one by one, each where it stands. */
export interface Editable<Thing> {
  readonly thing: Thing;
  readonly version: number;
  /** What is typed is kept in this browser by this name and that of the field. */
  readonly draft: string;
  readonly change: (json: { version: number } & object) => Promise<{ readonly operationId: string | null }>;
  /** Somebody else was faster: reads what is there now. */
  readonly refresh: () => void;
  /** Of a contact's account: the one it is taken from. */
  readonly accountBefore?: (field: Pick<RecordField, 'name'>, value: Value) => RecordRef | undefined;
}

/** A record whose fields are changed where they stand. */
export const useEditableRecord = <T extends RecordType>(type: T, record: NounOf[T]): Editable<NounOf[T]> => {
  const client = useQueryClient();
  const { queryKey } = recordQuery(type, record.id);
  return {
    thing: record,
    version: record.version,
    draft: `record.${record.id}`,
    change: async (json) => {
      const answer = await changeRecord(type, record.id, json);
      client.setQueryData(queryKey, answer.record);
      void client.invalidateQueries({ queryKey: ['records'] });
      void client.invalidateQueries({ queryKey: ['timeline'] });
      return answer;
    },
    refresh: () => void client.invalidateQueries({ queryKey }),
    accountBefore: (field, value) => accountBefore<T>(record, field, value),
  };
};
