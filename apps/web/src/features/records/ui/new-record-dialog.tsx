import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { fieldsJson } from '../../../shared/fields/custom-fields.ts';
import type { Value } from '../../../shared/fields/form-field.ts';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import { type FormErrors, useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { useRecordFields } from '../custom-fields.ts';
import type { RecordField } from '../record-fields.ts';
import { createRecord, nounWord } from '../records.queries.ts';
import { LikelyDuplicates } from './likely-duplicates.tsx';

interface NewRecordProps {
  readonly type: RecordType;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (record: RecordRef) => void;
  /** What it is made for, by field: the account of a contact, the contact of an opportunity. */
  readonly preset?: Readonly<Record<string, Value>>;
  readonly currency: string;
}

type Values = Readonly<Record<string, Value>>;

const NOTHING: Values = {};

const EMPTY: Readonly<Record<string, Value>> = {
  lines: [],
  choices: [],
  record: null,
  user: null,
  money: null,
  day: null,
};

const firstValue = ({ control }: RecordField): Value => {
  if (control.kind === 'option') return control.options[0]?.value ?? '';
  if (control.kind === 'stage') return { stage: '', status: null, reason: null };
  return EMPTY[control.kind] === undefined ? '' : (EMPTY[control.kind] ?? null);
};

const jsonOf = (fields: readonly RecordField[], values: Values): object =>
  fieldsJson(fields.map((field) => field.json(values[field.name] ?? firstValue(field))));

const errorsOf = (fields: readonly RecordField[], values: Values): FormErrors =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const wrong = field.check?.(values[field.name] ?? firstValue(field));
      return wrong === undefined ? [] : [[field.name, wrong]];
    }),
  );

/** A draft of its own for each thing it is made for. */
const draftName = (type: RecordType, preset: Values): string => {
  const ids = Object.values(preset).map((value) =>
    value !== null && typeof value === 'object' && 'id' in value ? value.id : '',
  );
  return [type, 'new', ...ids.filter(Boolean)].join('.');
};

const NewRecordForm = ({
  type,
  onClose,
  onCreated,
  preset = NOTHING,
  currency,
}: Omit<NewRecordProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const all = useRecordFields<RecordType>(type);
  const fields = useMemo(() => all.filter(({ atFirst, defined }) => atFirst || defined), [all]);
  const [more, setMore] = useState(false);
  const shown = fields.filter(({ atFirst }) => more || atFirst);
  const initial = useMemo<Values>(
    () => Object.fromEntries(fields.map((field) => [field.name, preset[field.name] ?? firstValue(field)])),
    [fields, preset],
  );
  const form = useForm({
    id: draftName(type, preset),
    initial,
    check: (values: Values) => errorsOf(fields, values),
    submit: (values: Values, key) => createRecord(type, jsonOf(fields, values), key),
    onDone: ({ record, operationId }) => {
      void client.invalidateQueries({ queryKey: ['records'] });
      done(`${record.title} added.`, operationId);
      onCreated(record);
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pt-1 pb-5">
      {form.problem && (
        <p role="alert" className="text-late">
          {form.problem}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {shown.map((field) => (
          <FieldControl key={field.name} field={field} currency={currency} {...form.field(field.name)} />
        ))}
      </div>
      {shown.length < fields.length && (
        <span>
          <Button size="sm" variant="quiet" onClick={() => setMore(true)}>
            Show {fields.length - shown.length} more
          </Button>
        </span>
      )}
      {(type === 'contact' || type === 'account') && (
        <LikelyDuplicates type={type} values={form.values} onOpen={onClose} />
      )}
      <DialogButtons form={form} onCancel={onClose} save={`Add ${nounWord(type)}`} />
    </form>
  );
};

/** Adds a record. What is typed stays until it is added or thrown away. */
export const NewRecordDialog = ({ open, ...form }: NewRecordProps) => (
  <Dialog
    open={open}
    onClose={form.onClose}
    title={`New ${RECORD_TYPE_LABELS[form.type].one.toLowerCase()}`}
    size="md"
  >
    <NewRecordForm {...form} />
  </Dialog>
);
