import type { RecordType } from '@daybook/shared/records/record-type';
import { useState } from 'react';
import { isEmpty } from '../../../shared/fields/form-field.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useRecordFields } from '../custom-fields.ts';
import { useEditableRecord } from '../editable.ts';
import { hasField } from '../record-fields.ts';
import type { NounOf } from '../records.queries.ts';
import { EditableField } from './editable-field.tsx';

interface RecordFieldsProps<T extends RecordType> {
  readonly type: T;
  readonly record: NounOf[T];
  readonly currency: string;
  readonly readOnly?: boolean;
  /** All of them at once, in two columns where there is room. */
  readonly wide?: boolean;
}

/** All fields of a record that have something in them or are often filled in; the rest on demand. */
export const RecordFields = <T extends RecordType>({
  type,
  record,
  currency,
  readOnly,
  wide = false,
}: RecordFieldsProps<T>) => {
  const [all, setAll] = useState(false);
  const of = useEditableRecord(type, record);
  const kind = 'kind' in record ? record.kind : null;
  // What is written down is shown, though the kind has no such field any more.
  const fields = useRecordFields(type).filter(
    ({ name, read }) => hasField(type, name, kind) || !isEmpty(read(record)),
  );
  const shown = fields.filter(
    (field) => all || wide || field.atFirst || field.defined || !isEmpty(field.read(record)),
  );
  return (
    <div className={wide ? 'grid gap-x-8 gap-y-3 sm:grid-cols-2' : 'flex flex-col gap-3'}>
      {shown.map((field) => (
        <EditableField
          key={field.name}
          of={of}
          field={field}
          currency={currency}
          {...(readOnly && { readOnly })}
        />
      ))}
      {shown.length < fields.length && (
        <span>
          <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
            Show {fields.length - shown.length} more
          </Button>
        </span>
      )}
    </div>
  );
};
